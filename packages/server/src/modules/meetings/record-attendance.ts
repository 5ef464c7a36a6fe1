import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { attendanceObstacle } from './meeting-abilities.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { insertSignIn } from './sign-in-store.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

/** Enters from the paper list who came for a unit. */
export const recordAttendance = handle(
  meetingEndpoints.recordAttendance,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { meeting } = subject;
    const obstacle = attendanceObstacle(meeting);
    if (obstacle) refuse(obstacle.code);
    const invited = meeting.unit_paths.some((path) => path.endsWith(`${body.unitId}/`));
    if (!invited) refuse('meeting-not-invited');
    const enteredBy = personIdOf(actor);
    const came = { meetingId: meeting.id, unitId: body.unitId, personId: null, name: body.name, enteredBy };
    await insertSignIn(tx, came, now);
    note({ unitId: body.unitId });
    return freshMeeting(tx, meeting.id, actor, now);
  },
);
