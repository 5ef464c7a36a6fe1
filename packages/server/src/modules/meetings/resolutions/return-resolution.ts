import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveResolution } from './move-resolution.ts';
import { resolutionSubject } from './resolution-subject.ts';
import { freshResolution } from './resolution-views.ts';

/** Sends a report back with the reason. */
export const returnResolution = handle(
  meetingEndpoints.returnResolution,
  ({ params, tx }) => resolutionSubject(tx, params.resolutionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const step = { move: 'returnResolution', ...body } as const;
    const fault = await moveResolution(tx, subject, step, actor, now);
    if (fault) refuse(fault);
    return freshResolution(tx, subject.resolution.id, actor, now);
  },
);
