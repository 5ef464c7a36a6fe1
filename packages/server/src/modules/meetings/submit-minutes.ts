import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';

/** Hands the minutes to whoever may confirm them. */
export const submitMinutes = handle(
  meetingEndpoints.submitMinutes,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { meeting } = subject;
    if (meeting.state === 'held' && (meeting.minutes ?? '') === '') refuse('minutes-empty');
    const fault = await moveMeeting(tx, subject, { move: 'submitMinutes', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshMeeting(tx, meeting.id, actor, now);
  },
);
