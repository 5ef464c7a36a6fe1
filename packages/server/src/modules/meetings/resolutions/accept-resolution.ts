import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveResolution } from './move-resolution.ts';
import { resolutionSubject } from './resolution-subject.ts';
import { freshResolution } from './resolution-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Accepts that a resolution was carried out. */
export const acceptResolution = handle(
  meetingEndpoints.acceptResolution,
  ({ params, tx }) => resolutionSubject(tx, params.resolutionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const personId = personIdOf(actor);
    const change = { accepted_at: now.toString(), accepted_by: personId };
    const step = { move: 'acceptResolution', version: body.version, reason: body.remark, change } as const;
    const fault = await moveResolution(tx, subject, step, actor, now);
    if (fault) refuse(fault);
    return freshResolution(tx, subject.resolution.id, actor, now);
  },
);
