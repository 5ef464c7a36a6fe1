import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { liesAhead } from '../cases/report-case.ts';
import { handleReturn } from './handle-return.ts';
import { replaceMovements } from './movement-store.ts';
import { moveReturn } from './return-store.ts';

/** Whether the actor may see every one of these cases. */
export const seesCases = async (tx: Transaction, ids: Iterable<string>, actor: Actor): Promise<boolean> => {
  for (const id of new Set(ids)) {
    const found = await caseSubject(tx, id);
    if (found === null || !mayDo(actor, 'case.read', found.facts)) return false;
  }
  return true;
};

/** Writes down what came into the frozen account and left it, in place of what was written before. */
export const saveReturnMovements = handleReturn(
  returnEndpoints.saveReturnMovements,
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { movements, version } = body;
    const moments = movements.map(({ at }) => at);
    const cases = movements.flatMap(({ caseId }) => caseId ?? []);
    if (liesAhead(moments, now) || !(await seesCases(tx, cases, actor))) refuse('return-movements');
    const fault = await moveReturn(tx, subject.found, { move: 'saveReturnMovements', version }, actor, now);
    if (fault) refuse(fault);
    await replaceMovements(tx, subject.id, movements);
    note({ movements: movements.length });
  },
);
