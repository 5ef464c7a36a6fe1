import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';

/** Sends the minutes back to their writer with the reason. */
export const returnMinutes = handle(
  meetingEndpoints.returnMinutes,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveMeeting(tx, subject, { move: 'returnMinutes', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshMeeting(tx, subject.meeting.id, actor, now);
  },
);
