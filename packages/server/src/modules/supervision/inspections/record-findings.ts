import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { writeFindings } from './inspection-store.ts';
import { inspectionSubject } from './inspection-subject.ts';
import { freshInspection } from './inspection-views.ts';
import { moveInspection } from './move-inspection.ts';
import { tellInspection } from './tell-inspection.ts';

/** Records what was found at each unit visited; from then on the units read what was found at themselves. */
export const recordFindings = handle(
  supervisionEndpoints.recordFindings,
  ({ params, tx }) => inspectionSubject(tx, params.inspectionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { id } = subject.inspection;
    const fault = await moveInspection(tx, subject, { move: 'recordFindings', version: body.version }, actor, now);
    if (fault) refuse(fault);
    if (!(await writeFindings(tx, id, body.findings))) refuse('unit-not-visited');
    await tellInspection(tx, id, 'recordFindings', actor, now);
    return freshInspection(tx, id, actor, now);
  },
);
