import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { inspectionSubject } from './inspection-subject.ts';
import { freshInspection } from './inspection-views.ts';
import { moveInspection } from './move-inspection.ts';
import { partiesFault } from './parties-fault.ts';
import { tellInspection } from './tell-inspection.ts';

/** Changes what was planned, as long as it has not taken place. */
export const amendInspection = handle(
  supervisionEndpoints.amendInspection,
  ({ params, tx }) => inspectionSubject(tx, params.inspectionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { version, ...text } = body;
    const wrong = await partiesFault(tx, text);
    if (wrong) refuse(wrong);
    const fault = await moveInspection(tx, subject, { move: 'amendInspection', version, text }, actor, now);
    if (fault) refuse(fault);
    await tellInspection(tx, subject.inspection.id, 'amendInspection', actor, now);
    return freshInspection(tx, subject.inspection.id, actor, now);
  },
);
