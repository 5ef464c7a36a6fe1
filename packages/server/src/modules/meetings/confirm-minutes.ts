import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { meetingSubject } from './meeting-subject.ts';
import { freshMeeting } from './meeting-views.ts';
import { moveMeeting } from './move-meeting.ts';
import { unitsAreOpen } from './programme-fault.ts';
import { openDrafts } from './resolutions/resolution-store.ts';
import { tellResolution } from './resolutions/tell-resolution.ts';
import { wroteMinutes } from './wrote-minutes.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

/** Confirms the minutes; what was resolved is owed by its units from now on. */
export const confirmMinutes = handle(
  meetingEndpoints.confirmMinutes,
  ({ params, tx }) => meetingSubject(tx, params.meetingId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { id, state } = subject.meeting;
    if (state === 'submitted' && (await wroteMinutes(tx, id, actor))) refuse('minutes-own');
    const confirmedBy = personIdOf(actor);
    const change = { confirmed_at: now.toString(), confirmed_by: confirmedBy };
    const fault = await moveMeeting(tx, subject, { move: 'confirmMinutes', version: body.version, change }, actor, now);
    if (fault) refuse(fault);
    const opened = await openDrafts(tx, id, actor, now);
    const unitIds = opened.map((resolution) => resolution.unitId);
    if (!(await unitsAreOpen(tx, unitIds))) refuse('meeting-unit-closed');
    for (const resolution of opened) await tellResolution(tx, resolution.id, 'openResolution', actor, now);
    note({ resolutions: opened.map((resolution) => resolution.id) });
    return freshMeeting(tx, id, actor, now);
  },
);
