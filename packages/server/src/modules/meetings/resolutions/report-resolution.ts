import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveResolution } from './move-resolution.ts';
import { resolutionSubject } from './resolution-subject.ts';
import { freshResolution } from './resolution-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Reports how a resolution was carried out, for acceptance by another person of another unit. */
export const reportResolution = handle(
  meetingEndpoints.reportResolution,
  ({ params, tx }) => resolutionSubject(tx, params.resolutionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const personId = personIdOf(actor);
    const change = { progress: body.progress, reported_at: now.toString(), reported_by: personId };
    const step = { move: 'reportResolution', version: body.version, reason: '', change } as const;
    const fault = await moveResolution(tx, subject, step, actor, now);
    if (fault) refuse(fault);
    return freshResolution(tx, subject.resolution.id, actor, now);
  },
);
