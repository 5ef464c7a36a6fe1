import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../kernel/http/handle.ts';
import { countySubject } from '../units/index.ts';
import { insertMeetingMove } from './meeting-event-store.ts';
import { insertMeeting } from './meeting-store.ts';
import { freshMeeting } from './meeting-views.ts';
import { programmeFault } from './programme-fault.ts';
import { tellMeeting } from './tell-meeting.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

/** Plans a meeting and invites the units. */
export const planMeeting = handle(
  meetingEndpoints.planMeeting,
  ({ tx }) => countySubject(tx),
  async ({ body, subject, actor, tx, now, refuse, made }) => {
    const fault = await programmeFault(tx, body);
    if (fault) refuse(fault);
    const id = uuid();
    await insertMeeting(tx, { ...body, id, plannedBy: personIdOf(actor) }, now);
    await insertMeetingMove(tx, { kind: 'meeting', id, move: 'planMeeting' }, actor, now);
    await tellMeeting(tx, id, 'planMeeting', actor, now);
    made({ kind: 'meeting', id, unitId: subject.unit.id });
    return freshMeeting(tx, id, actor, now);
  },
);
