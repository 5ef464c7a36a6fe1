import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { meetingRecord } from './meeting-views.ts';

/** A meeting with its agenda, attendance, minutes and resolutions. */
export const readMeeting = handle(
  meetingEndpoints.readMeeting,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  ({ subject, actor, tx, now }) => meetingRecord(tx, subject, actor, now),
);
