import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { MeetingId, ResolutionId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, Name, pageOf, PageQuery, Prose, Version } from '../values.ts';
import {
  MeetingKind,
  MeetingRecord,
  MeetingRow,
  MeetingState,
  MeetingText,
  ResolutionRecord,
  ResolutionRow,
  ResolutionState,
  ResolutionText,
} from './meetings.ts';
import { meetingRefusals } from './refusals.ts';

const ofMeeting = z.strictObject({ meetingId: MeetingId });
const ofResolution = z.strictObject({ resolutionId: ResolutionId });
const seen = { version: Version };
const reasoned = z.strictObject({ reason: Line, ...seen });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere, resolutionState, unitClosed, chairUnknown, notInvited, notYet, minutesEmpty, ownMinutes } =
  meetingRefusals;

const readings = {
  listMeetings: endpoint({
    id: 'listMeetings',
    method: 'GET',
    path: '/api/meetings',
    action: 'meeting.read',
    summary: { zh: '会议列表', en: 'Meetings, latest first' },
    query: z.strictObject({
      ...PageQuery,
      kind: MeetingKind.optional(),
      state: MeetingState.optional(),
      from: Day.optional(),
      to: Day.optional(),
    }),
    reply: pageOf(MeetingRow),
  }),
  readMeeting: endpoint({
    id: 'readMeeting',
    method: 'GET',
    path: '/api/meetings/:meetingId',
    action: 'meeting.read',
    summary: { zh: '会议详情', en: 'A meeting' },
    params: ofMeeting,
    reply: MeetingRecord,
  }),
} as const;

const preparing = {
  planMeeting: endpoint({
    id: 'planMeeting',
    method: 'POST',
    path: '/api/meetings',
    action: 'meeting.plan',
    summary: { zh: '安排会议', en: 'Plan a meeting' },
    body: MeetingText,
    reply: MeetingRecord,
    refuses: [unitClosed, chairUnknown],
  }),
  amendMeeting: endpoint({
    id: 'amendMeeting',
    method: 'PUT',
    path: '/api/meetings/:meetingId',
    action: 'meeting.amend',
    summary: { zh: '调整会议', en: 'Change a planned meeting' },
    params: ofMeeting,
    body: z.strictObject({ ...MeetingText.shape, ...seen }),
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere, unitClosed, chairUnknown],
  }),
  cancelMeeting: endpoint({
    id: 'cancelMeeting',
    method: 'POST',
    path: '/api/meetings/:meetingId/cancel',
    action: 'meeting.cancel',
    summary: { zh: '取消会议', en: 'Cancel a meeting' },
    params: ofMeeting,
    body: reasoned,
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  signInToMeeting: endpoint({
    id: 'signInToMeeting',
    method: 'POST',
    path: '/api/meetings/:meetingId/sign-in',
    action: 'meeting.sign-in',
    summary: { zh: '会议签到', en: 'Sign in for one’s own unit' },
    params: ofMeeting,
    reply: MeetingRecord,
    refuses: [notFromHere, notYet, notInvited],
  }),
  recordAttendance: endpoint({
    id: 'recordAttendance',
    method: 'POST',
    path: '/api/meetings/:meetingId/attendance',
    action: 'meeting.record-attendance',
    summary: { zh: '代登记签到', en: 'Enter from the paper list who came for a unit' },
    params: ofMeeting,
    body: z.strictObject({ unitId: UnitId, name: Name }),
    reply: MeetingRecord,
    refuses: [notFromHere, notInvited],
  }),
} as const;

const minutes = {
  holdMeeting: endpoint({
    id: 'holdMeeting',
    method: 'POST',
    path: '/api/meetings/:meetingId/hold',
    action: 'meeting.hold',
    summary: { zh: '登记已召开', en: 'Mark a meeting as held' },
    params: ofMeeting,
    body: z.strictObject(seen),
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  writeMinutes: endpoint({
    id: 'writeMinutes',
    method: 'PUT',
    path: '/api/meetings/:meetingId/minutes',
    action: 'meeting.write-minutes',
    summary: { zh: '撰写纪要和议定事项', en: 'Write minutes and resolutions' },
    params: ofMeeting,
    body: z.strictObject({ minutes: Prose, resolutions: z.array(ResolutionText).max(200), ...seen }),
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere, unitClosed],
  }),
  submitMinutes: endpoint({
    id: 'submitMinutes',
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/submit',
    action: 'meeting.submit-minutes',
    summary: { zh: '提交纪要', en: 'Submit the minutes for confirmation' },
    params: ofMeeting,
    body: z.strictObject(seen),
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere, minutesEmpty],
  }),
  returnMinutes: endpoint({
    id: 'returnMinutes',
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/return',
    action: 'meeting.return-minutes',
    summary: { zh: '退回纪要', en: 'Return the minutes with the reason' },
    params: ofMeeting,
    body: reasoned,
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  confirmMinutes: endpoint({
    id: 'confirmMinutes',
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/confirm',
    action: 'meeting.confirm-minutes',
    summary: { zh: '确认纪要', en: 'Confirm the minutes; their resolutions take effect' },
    params: ofMeeting,
    body: z.strictObject(seen),
    reply: MeetingRecord,
    refuses: [changedMeanwhile, notFromHere, unitClosed, ownMinutes],
  }),
} as const;

const resolutions = {
  listResolutions: endpoint({
    id: 'listResolutions',
    method: 'GET',
    path: '/api/resolutions',
    action: 'resolution.read',
    summary: { zh: '议定事项', en: 'Resolutions in force, next due first' },
    query: z.strictObject({
      ...PageQuery,
      state: ResolutionState.optional(),
      overdue: z.stringbool().optional(),
      unitId: UnitId.optional(),
      meetingId: MeetingId.optional(),
    }),
    reply: pageOf(ResolutionRow),
  }),
  readResolution: endpoint({
    id: 'readResolution',
    method: 'GET',
    path: '/api/resolutions/:resolutionId',
    action: 'resolution.read',
    summary: { zh: '议定事项详情', en: 'A resolution' },
    params: ofResolution,
    reply: ResolutionRecord,
  }),
  reportResolution: endpoint({
    id: 'reportResolution',
    method: 'POST',
    path: '/api/resolutions/:resolutionId/report',
    action: 'resolution.report',
    summary: { zh: '报告落实情况', en: 'Report how a resolution was carried out' },
    params: ofResolution,
    body: z.strictObject({ progress: Prose.min(1), ...seen }),
    reply: ResolutionRecord,
    refuses: [changedMeanwhile, resolutionState],
  }),
  returnResolution: endpoint({
    id: 'returnResolution',
    method: 'POST',
    path: '/api/resolutions/:resolutionId/return',
    action: 'resolution.return',
    summary: { zh: '退回落实报告', en: 'Return a report with the reason' },
    params: ofResolution,
    body: reasoned,
    reply: ResolutionRecord,
    refuses: [changedMeanwhile, resolutionState],
  }),
  acceptResolution: endpoint({
    id: 'acceptResolution',
    method: 'POST',
    path: '/api/resolutions/:resolutionId/accept',
    action: 'resolution.accept',
    summary: { zh: '认定落实', en: 'Accept that a resolution was carried out' },
    params: ofResolution,
    body: z.strictObject({ remark: z.string().trim().max(300).default(''), ...seen }),
    reply: ResolutionRecord,
    refuses: [changedMeanwhile, resolutionState],
  }),
  withdrawResolution: endpoint({
    id: 'withdrawResolution',
    method: 'POST',
    path: '/api/resolutions/:resolutionId/withdraw',
    action: 'resolution.withdraw',
    summary: { zh: '撤销议定事项', en: 'Withdraw a resolution with the reason' },
    params: ofResolution,
    body: reasoned,
    reply: ResolutionRecord,
    refuses: [changedMeanwhile, resolutionState],
  }),
} as const;

/** What clients may ask of meetings and of what they resolved. */
export const meetingEndpoints = { ...readings, ...preparing, ...minutes, ...resolutions } as const;
