import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { insertMove } from '../event-store.ts';
import { rungsInForce } from '../ladder/rung-views.ts';
import type { BasisFound } from './basis-records.ts';
import { insertCase } from './case-store.ts';
import { type CaseFound, caseSubject } from './case-subject.ts';
import { basisOf, freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

const itselfAsBasis = (found: CaseFound): BasisFound => ({
  kind: 'supervision',
  id: found.id,
  label: found.title,
  at: found.issued_at ?? found.created_at,
  taskId: null,
});

/** Ends a case that led nowhere and drafts the next rung, which rests on it and on what it rested on. */
export const escalateSupervision = handle(
  supervisionEndpoints.escalateSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { case: found } = subject;
    const fault = await moveCase(tx, subject, { move: 'escalateSupervision', ...body }, actor, now);
    if (fault) refuse(fault);
    const rung = (await rungsInForce(tx)).find((one) => one.order > found.rung_order);
    if (!rung) return refuse('supervision-no-higher-rung');
    const id = uuid();
    const draftedBy = personIdOf(actor);
    const basis = [itselfAsBasis(found), ...(await basisOf(tx, found.id))];
    const { title, demands, unit_id: unitId } = found;
    const text = rung.template === '' ? found.text : rung.template;
    await insertCase(tx, { id, rung, unitId, title, text, demands, draftedBy, previousId: found.id, basis }, now);
    await insertMove(tx, { kind: 'supervision', id, move: 'draftSupervision', reason: body.reason }, actor, now);
    note({ next: id, rung: rung.code });
    return freshCase(tx, found.id, actor, now);
  },
);
