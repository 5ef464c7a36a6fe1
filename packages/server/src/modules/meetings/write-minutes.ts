import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';
import { unitsAreOpen } from './programme-fault.ts';
import { replaceDrafts } from './resolutions/resolution-store.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

/** Writes the minutes and what was resolved; both are a draft until somebody else confirms them. */
export const writeMinutes = handle(
  meetingEndpoints.writeMinutes,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { id } = subject.meeting;
    const unitIds = body.resolutions.map((resolution) => resolution.unitId);
    if (!(await unitsAreOpen(tx, unitIds))) refuse('meeting-unit-closed');
    const writer = personIdOf(actor);
    const change = { minutes: body.minutes, minutes_by: writer };
    const fault = await moveMeeting(tx, subject, { move: 'writeMinutes', version: body.version, change }, actor, now);
    if (fault) refuse(fault);
    await replaceDrafts(tx, id, body.resolutions);
    return freshMeeting(tx, id, actor, now);
  },
);
