import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { countySubject } from '../../units/index.ts';
import { insertMove } from '../event-store.ts';
import { insertInspection } from './inspection-store.ts';
import { freshInspection } from './inspection-views.ts';
import { partiesFault } from './parties-fault.ts';
import { tellInspection } from './tell-inspection.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Plans a visit to units. The unannounced one is told to its inspectors only. */
export const planInspection = handle(
  supervisionEndpoints.planInspection,
  ({ tx }) => countySubject(tx),
  async ({ body, subject, actor, tx, now, refuse, made }) => {
    const fault = await partiesFault(tx, body);
    if (fault) refuse(fault);
    const id = uuid();
    await insertInspection(tx, { ...body, id, plannedBy: personIdOf(actor) }, now);
    await insertMove(tx, { kind: 'inspection', id, move: 'planInspection' }, actor, now);
    await tellInspection(tx, id, 'planInspection', actor, now);
    made({ kind: 'inspection', id, unitId: subject.unitId ?? null });
    return freshInspection(tx, id, actor, now);
  },
);
