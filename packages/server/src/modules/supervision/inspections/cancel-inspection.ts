import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { inspectionSubject } from './inspection-subject.ts';
import { freshInspection } from './inspection-views.ts';
import { moveInspection } from './move-inspection.ts';
import { tellInspection } from './tell-inspection.ts';

/** Cancels an inspection that has not taken place. */
export const cancelInspection = handle(
  supervisionEndpoints.cancelInspection,
  ({ params, tx }) => inspectionSubject(tx, params.inspectionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveInspection(tx, subject, { move: 'cancelInspection', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellInspection(tx, subject.inspection.id, 'cancelInspection', actor, now);
    return freshInspection(tx, subject.inspection.id, actor, now);
  },
);
