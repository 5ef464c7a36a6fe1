import { z } from 'zod';
import { MeetingId, PersonId, ResolutionId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Day, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';

export const MeetingKind = z.enum(['plenary', 'special', 'dispatch', 'training', 'other']);
export type MeetingKind = z.infer<typeof MeetingKind>;
export const meetingKinds = {
  plenary: { zh: '联席会议', en: 'Joint meeting' },
  special: { zh: '专题会议', en: 'Special meeting' },
  dispatch: { zh: '工作调度会', en: 'Progress meeting' },
  training: { zh: '业务培训', en: 'Training' },
  other: { zh: '其他会议', en: 'Other' },
} as const satisfies Record<MeetingKind, Words>;

/** States of a meeting. Confirmed minutes never change; their resolutions are owed from then on. */
export const meetingLifecycle = lifecycle({
  initial: 'planned',
  states: {
    planned: { zh: '待召开', en: 'Planned' },
    held: { zh: '已召开', en: 'Held' },
    submitted: { zh: '纪要待确认', en: 'Minutes waiting' },
    confirmed: { zh: '纪要已确认', en: 'Minutes confirmed' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  moves: {
    amendMeeting: { from: ['planned'], to: 'planned', words: { zh: '调整', en: 'Amend' } },
    holdMeeting: { from: ['planned'], to: 'held', words: { zh: '登记已召开', en: 'Mark as held' } },
    writeMinutes: { from: ['held'], to: 'held', words: { zh: '撰写纪要', en: 'Write minutes' } },
    submitMinutes: { from: ['held'], to: 'submitted', words: { zh: '提交纪要', en: 'Submit minutes' } },
    returnMinutes: { from: ['submitted'], to: 'held', words: { zh: '退回纪要', en: 'Return minutes' } },
    confirmMinutes: { from: ['submitted'], to: 'confirmed', words: { zh: '确认纪要', en: 'Confirm minutes' } },
    cancelMeeting: { from: ['planned'], to: 'cancelled', words: { zh: '取消', en: 'Cancel' } },
  },
});
export const MeetingState = z.enum(['planned', 'held', 'submitted', 'confirmed', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

/** A point of the agenda, in order; `unitId` reports on it. */
export const AgendaItem = z.strictObject({
  title: Line,
  minutes: z.number().int().min(1).max(600).nullable(),
  unitId: UnitId.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const MeetingText = z.strictObject({
  title: Line,
  kind: MeetingKind,
  startsAt: Moment,
  place: Line,
  chairId: PersonId.nullable(),
  unitIds: z.array(UnitId).min(1).max(300),
  agenda: z.array(AgendaItem).max(50),
});
export type MeetingText = z.infer<typeof MeetingText>;

/** States of what a meeting resolved. It becomes the unit's duty when the minutes are confirmed. */
export const resolutionLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '纪要待确认', en: 'Minutes not confirmed yet' },
    open: { zh: '落实中', en: 'Being carried out' },
    reported: { zh: '待认定', en: 'Waiting for acceptance' },
    accepted: { zh: '已落实', en: 'Carried out' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  },
  moves: {
    openResolution: { from: ['draft'], to: 'open', words: { zh: '生效', en: 'Take effect' } },
    reportResolution: { from: ['open'], to: 'reported', words: { zh: '报告落实', en: 'Report' } },
    returnResolution: { from: ['reported'], to: 'open', words: { zh: '退回', en: 'Return' } },
    acceptResolution: { from: ['reported'], to: 'accepted', words: { zh: '认定落实', en: 'Accept' } },
    withdrawResolution: { from: ['open', 'reported'], to: 'withdrawn', words: { zh: '撤销', en: 'Withdraw' } },
  },
});
export const ResolutionState = z.enum(['draft', 'open', 'reported', 'accepted', 'withdrawn']);
export type ResolutionState = z.infer<typeof ResolutionState>;

/** What a unit has to do by when, as the minutes say it. Several units: one resolution each. */
export const ResolutionText = z.strictObject({ unitId: UnitId, text: Prose.min(1).max(2000), dueOn: Day });
export type ResolutionText = z.infer<typeof ResolutionText>;

export const ResolutionRow = z.strictObject({
  id: ResolutionId,
  meetingId: MeetingId,
  meetingTitle: Line,
  unitId: UnitId,
  unitName: Name,
  text: Prose,
  dueOn: Day,
  state: ResolutionState,
  overdue: z.boolean(),
  version: Version,
});
export type ResolutionRow = z.infer<typeof ResolutionRow>;

export const MeetingEvent = z.strictObject({
  at: Moment,
  move: z.string(),
  actorId: PersonId.nullable(),
  actorName: Name,
  reason: Prose,
});

export const ResolutionRecord = z.strictObject({
  ...ResolutionRow.shape,
  /** Progress as last reported; null before. */
  progress: Prose.nullable(),
  reportedAt: Moment.nullable(),
  reportedByName: Name.nullable(),
  acceptedAt: Moment.nullable(),
  acceptedByName: Name.nullable(),
  history: z.array(MeetingEvent),
  abilities: Abilities,
});
export type ResolutionRecord = z.infer<typeof ResolutionRecord>;

export const MeetingRow = z.strictObject({
  id: MeetingId,
  title: Line,
  kind: MeetingKind,
  startsAt: Moment,
  place: Line,
  state: MeetingState,
  invited: z.number().int(),
  signedIn: z.number().int(),
  /** Resolutions not yet carried out. */
  openResolutions: z.number().int(),
  version: Version,
});
export type MeetingRow = z.infer<typeof MeetingRow>;

/** An invited unit with whoever signed in for it. */
export const Attendance = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  signedIn: z.array(z.strictObject({ personId: PersonId.nullable(), name: Name, at: Moment })),
});
export type Attendance = z.infer<typeof Attendance>;

/** A meeting with all that belongs to it. `abilities` are named by endpoint id. */
export const MeetingRecord = z.strictObject({
  ...MeetingRow.shape,
  chairId: PersonId.nullable(),
  chairName: Name.nullable(),
  agenda: z.array(z.strictObject({ ...AgendaItem.shape, unitName: Name.nullable() })),
  attendance: z.array(Attendance),
  /** Null until somebody has written them, and for those who were not invited. */
  minutes: Prose.nullable(),
  minutesByName: Name.nullable(),
  confirmedAt: Moment.nullable(),
  confirmedByName: Name.nullable(),
  resolutions: z.array(ResolutionRow),
  history: z.array(MeetingEvent),
  abilities: Abilities,
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;
