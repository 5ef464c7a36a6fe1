import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';

/** Marks a meeting as held, so that its minutes can be written. */
export const holdMeeting = handle(
  meetingEndpoints.holdMeeting,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveMeeting(tx, subject, { move: 'holdMeeting', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshMeeting(tx, subject.meeting.id, actor, now);
  },
);
