import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionState } from '@lianfang/contract/supervision/supervision';
import type { Updateable } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Supervision } from '../../../kernel/database/tables/supervision.ts';
import type { BasisFound } from './basis-records.ts';

export interface NewCase {
  readonly id: string;
  readonly rung: Pick<SupervisionRung, 'id' | 'code'>;
  readonly unitId: string;
  readonly title: string;
  readonly text: string;
  readonly demands: string;
  readonly draftedBy: string | null;
  readonly previousId: string | null;
  readonly basis: readonly BasisFound[];
}

/** Adds a draft with the records that it rests on. */
export const insertCase = async (tx: Transaction, draft: NewCase, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('supervision')
    .values({
      id: draft.id,
      rung_id: draft.rung.id,
      rung: draft.rung.code,
      unit_id: draft.unitId,
      title: draft.title,
      text: draft.text,
      demands: draft.demands,
      drafted_by: draft.draftedBy,
      previous_id: draft.previousId,
      created_at: now.toString(),
    })
    .execute();
  if (draft.basis.length === 0) return;
  const rows = draft.basis.map((basis) => ({
    supervision_id: draft.id,
    kind: basis.kind,
    subject_id: basis.id,
    label: basis.label.slice(0, 300),
    at: basis.at,
    task_id: basis.taskId,
  }));
  await tx
    .insertInto('supervision_basis')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export type CaseChange = Omit<Updateable<Supervision>, 'id' | 'version' | 'state'> & {
  readonly state?: SupervisionState;
};

/** Changes a case where its version is still the given one; false where somebody was faster. */
export const updateCase = async (
  tx: Transaction,
  id: string,
  version: number,
  change: CaseChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('supervision')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};
