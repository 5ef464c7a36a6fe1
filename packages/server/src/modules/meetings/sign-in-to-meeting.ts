import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { signInObstacle, unitComingFor } from './meeting-abilities.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { insertSignIn } from './sign-in-store.ts';

/** The last id of a path is the unit's own. */
const unitIdOf = (path: string): string => path.split('/').at(-2) ?? '';

/** Signs a person in for their own unit, or for the nearest one above that was invited. A second time changes nothing. */
export const signInToMeeting = handle(
  meetingEndpoints.signInToMeeting,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ subject, actor, tx, now, refuse }) => {
    const { meeting } = subject;
    const obstacle = signInObstacle(meeting, actor, now);
    if (obstacle) refuse(obstacle.code);
    const path = actor.kind === 'person' ? unitComingFor(meeting, actor) : null;
    if (actor.kind !== 'person' || path === null) return refuse('meeting-not-invited');
    const { personId, name } = actor;
    const came = { meetingId: meeting.id, unitId: unitIdOf(path), personId, name, enteredBy: null };
    await insertSignIn(tx, came, now);
    return freshMeeting(tx, meeting.id, actor, now);
  },
);
