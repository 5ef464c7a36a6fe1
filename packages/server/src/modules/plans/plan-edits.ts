import { PlanEdit, type PlanEditKind } from '@lianfang/contract/plans/review';
import { z } from 'zod';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import { MeasureRecord } from './measure-record.ts';

/** What was there before an edit: enough to take it back. */
export const Before = z.strictObject({
  /** Measures that were changed or dropped, as they were. */
  measures: z.array(MeasureRecord),
  /** Ids of measures that the edit made. */
  created: z.array(z.string()),
  /** The order of all measures, where the edit changed it. */
  order: z.array(z.string()).nullable(),
  heading: z
    .strictObject({ title: z.string(), documentNumber: z.string().nullable(), issuedOn: z.string().nullable() })
    .nullable(),
  /** Names that the edit noted for units or groups. */
  aliasIds: z.array(z.string()),
});
export type Before = z.infer<typeof Before>;

export interface NewEdit {
  readonly planVersionId: string;
  /** The version of the draft that the edit made. */
  readonly version: number;
  readonly personId: string;
  readonly kind: PlanEditKind;
  readonly words: string;
  readonly measures: readonly { readonly id: string; readonly path: string }[];
  readonly before: Before;
}

/** Writes an edit into the draft's history. */
export const insertEdit = async (tx: Transaction, edit: NewEdit, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('plan_edit')
    .values({
      plan_version_id: edit.planVersionId,
      version: edit.version,
      at: now.toString(),
      person_id: edit.personId,
      kind: edit.kind,
      words: edit.words,
      measures: JSON.stringify(edit.measures),
      before: JSON.stringify(edit.before),
    })
    .execute();
};

const selectEdits = (tx: Reader, planVersionId: string) =>
  tx
    .selectFrom('plan_edit')
    .innerJoin('person', 'person.id', 'plan_edit.person_id')
    .select([
      'plan_edit.version',
      'plan_edit.at',
      'person.name as personName',
      'plan_edit.kind',
      'plan_edit.words',
      'plan_edit.measures',
      'plan_edit.undone_at',
    ])
    .where('plan_edit.plan_version_id', '=', planVersionId);

type EditRow = Awaited<ReturnType<ReturnType<typeof selectEdits>['executeTakeFirstOrThrow']>>;

export const editOf = ({ undone_at: undoneAt, ...row }: EditRow): PlanEdit =>
  PlanEdit.parse({ ...row, undone: undoneAt !== null });

/** The edits of a draft, to be narrowed and ordered. */
export const editsOf = selectEdits;

/** Most changes told to a reviewer who was overtaken. */
const mostTold = 50;

/** What others changed since a version of the draft, oldest first. */
export const editsSince = async (tx: Reader, planVersionId: string, version: number): Promise<PlanEdit[]> => {
  const rows = await selectEdits(tx, planVersionId)
    .where('plan_edit.version', '>', version)
    .orderBy('plan_edit.version', 'desc')
    .limit(mostTold)
    .execute();
  return rows.map(editOf).toReversed();
};

/** The last change that has not been taken back, or null. */
export const lastEdit = async (tx: Reader, planVersionId: string): Promise<PlanEdit | null> => {
  const row = await selectEdits(tx, planVersionId)
    .where('plan_edit.undone_at', 'is', null)
    .where('plan_edit.kind', '<>', 'undo')
    .orderBy('plan_edit.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? editOf(row) : null;
};

/** What was there before one edit. */
export const beforeEdit = async (tx: Reader, planVersionId: string, version: number): Promise<Before> => {
  const row = await tx
    .selectFrom('plan_edit')
    .select('before')
    .where('plan_version_id', '=', planVersionId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return Before.parse(row.before);
};

/** Marks an edit as taken back. */
export const markUndone = async (
  tx: Transaction,
  planVersionId: string,
  version: number,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('plan_edit')
    .set({ undone_at: now.toString() })
    .where('plan_version_id', '=', planVersionId)
    .where('version', '=', version)
    .execute();
};
