import type { ProblemState, ProblemText } from '@lianfang/contract/supervision/problems';
import type { Updateable } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';
import type { Problem } from '../../../kernel/database/tables/problem.ts';

/** Puts a problem on the list under the next number of the year. */
export const insertProblem = async (
  tx: Transaction,
  problem: ProblemText & { readonly id: string; readonly raisedBy: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('problem')
    .values({
      id: problem.id,
      ...(await takeNumbersNow(tx, { table: 'problem_number' }, now)),
      unit_id: problem.unitId,
      title: problem.title,
      text: problem.text,
      demands: problem.demands,
      due_on: problem.dueOn,
      source_kind: problem.source.kind,
      source_id: problem.source.id,
      inspection_id: problem.source.kind === 'inspection' ? problem.source.id : null,
      raised_by: problem.raisedBy,
      raised_at: now.toString(),
    })
    .execute();
};

export type ProblemChange = Omit<Updateable<Problem>, 'id' | 'version' | 'state'> & { readonly state?: ProblemState };

/** Changes a problem where its version is still the given one; false where somebody was faster. */
export const updateProblem = async (
  tx: Transaction,
  id: string,
  version: number,
  change: ProblemChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('problem')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};
