import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';

/** Cancels a planned meeting; the invited units are told. */
export const cancelMeeting = handle(
  meetingEndpoints.cancelMeeting,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveMeeting(tx, subject, { move: 'cancelMeeting', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshMeeting(tx, subject.meeting.id, actor, now);
  },
);
