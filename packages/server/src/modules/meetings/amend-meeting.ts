import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingColumns, replaceProgramme } from './meeting-store.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';
import { programmeFault } from './programme-fault.ts';

/** Changes a meeting that has not been held; the invited units are told anew. */
export const amendMeeting = handle(
  meetingEndpoints.amendMeeting,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { version, ...text } = body;
    const wrong = await programmeFault(tx, text);
    if (wrong) refuse(wrong);
    await replaceProgramme(tx, subject.meeting.id, text);
    const step = { move: 'amendMeeting', version, change: meetingColumns(text) } as const;
    const fault = await moveMeeting(tx, subject, step, actor, now);
    if (fault) refuse(fault);
    return freshMeeting(tx, subject.meeting.id, actor, now);
  },
);
