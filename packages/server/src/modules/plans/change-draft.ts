import type { MeasureId } from '@lianfang/contract/ids';
import type { LedgerChange } from '@lianfang/contract/plans/ledger';
import type { PlanEditKind } from '@lianfang/contract/plans/review';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { MeasureRecord } from './measure-record.ts';
import { deleteMeasures, putMeasures, setOrder } from './measure-store.ts';
import { asLedger, loadMeasures, orderOf } from './measure-views.ts';
import { countsOf } from './plan-counts.ts';
import { type Before, editsSince, insertEdit, lastEdit } from './plan-edits.ts';
import type { PlanVersionSubject } from './plan-views.ts';
import { announceVersion } from './tell-plan.ts';

/** What every change of a draft is called with. */
export interface DraftCall {
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly subject: PlanVersionSubject;
  readonly body: { readonly version: number };
  refuse(
    code: 'plan-state' | 'changed-meanwhile' | 'not-allowed' | 'not-found',
    detail?: Readonly<Record<string, unknown>>,
  ): never;
  note(detail: Readonly<Record<string, unknown>>): void;
}

/** What one change does to the ledger. Measures are given as they are to be; `dropped` and `order` only where they change. */
export interface DraftChange {
  readonly kind: PlanEditKind;
  /** For the history and the other reviewer, in Chinese. */
  readonly words: string;
  readonly put: readonly MeasureRecord[];
  readonly dropped?: readonly MeasureId[];
  readonly order?: readonly MeasureId[];
  readonly heading?: NonNullable<Before['heading']>;
  readonly aliasIds?: readonly string[];
}

/** Takes the draft for this transaction. Refuses where it is no draft, or was changed since the version sent: with who changed what. */
export const takeDraft = async ({ tx, subject, body, refuse }: DraftCall): Promise<void> => {
  const row = await tx
    .selectFrom('plan_version')
    .select(['state', 'version'])
    .where('id', '=', subject.version.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.version !== body.version) {
    const changes = await editsSince(tx, subject.version.id, body.version);
    refuse('changed-meanwhile', { version: row.version, changes });
  }
  if (row.state !== 'draft') refuse('plan-state');
};

/** One measure of the taken draft; refuses where it has no such measure. */
export const measureOf = async ({ tx, subject, refuse }: DraftCall, measureId: string): Promise<MeasureRecord> => {
  const [measure] = await loadMeasures(tx, subject.version.id, [measureId]);
  return measure ?? refuse('not-found');
};

const raiseVersion = async (
  { tx, subject, body }: DraftCall,
  heading: Before['heading'] | undefined,
): Promise<number> => {
  const version = body.version + 1;
  await tx
    .updateTable('plan_version')
    .set({
      version,
      ...(heading && {
        title: heading.title,
        document_number: heading.documentNumber,
        issued_on: heading.issuedOn,
      }),
    })
    .where('id', '=', subject.version.id)
    .execute();
  return version;
};

const write = async (tx: Transaction, planVersionId: string, change: DraftChange): Promise<void> => {
  await deleteMeasures(tx, change.dropped ?? []);
  await putMeasures(tx, planVersionId, change.put);
  if (change.order) await setOrder(tx, planVersionId, change.order);
};

const headingNow = async (tx: Transaction, planVersionId: string): Promise<NonNullable<Before['heading']>> =>
  tx
    .selectFrom('plan_version')
    .select(['title', 'document_number as documentNumber', 'issued_on as issuedOn'])
    .where('id', '=', planVersionId)
    .executeTakeFirstOrThrow();

/** Everything that the change is about to replace. */
const remember = async (tx: Transaction, planVersionId: string, change: DraftChange): Promise<Before> => {
  const touched = [...change.put.map((measure) => measure.id), ...(change.dropped ?? [])];
  const measures = await loadMeasures(tx, planVersionId, touched);
  const there = new Set(measures.map((measure) => measure.id));
  return {
    measures,
    created: touched.filter((id) => !there.has(id)),
    order: change.order ? await orderOf(tx, planVersionId) : null,
    heading: change.heading ? await headingNow(tx, planVersionId) : null,
    aliasIds: [...(change.aliasIds ?? [])],
  };
};

/** What the reply of a change tells: the measures as they now are, what is gone, and what is left to settle. */
export const ledgerChange = async (
  tx: Transaction,
  planVersionId: string,
  version: number,
  touched: { readonly put: readonly string[]; readonly dropped: readonly MeasureId[] },
): Promise<LedgerChange> => {
  const undoes = await lastEdit(tx, planVersionId);
  const counts = (await countsOf(tx, [planVersionId])).get(planVersionId);
  return {
    version,
    measures: await asLedger(tx, await loadMeasures(tx, planVersionId, touched.put)),
    dropped: [...touched.dropped],
    order: await orderOf(tx, planVersionId),
    counts: counts ?? { measures: 0, unresolved: 0, withoutLead: 0, doubts: 0 },
    undoes: undoes && { personName: undoes.personName, words: undoes.words },
  };
};

/** Writes a change into the taken draft, remembers what was there before, and says what the ledger is now. */
export const changeDraft = async (call: DraftCall, change: DraftChange): Promise<LedgerChange> => {
  const { tx, now, actor, subject, note, refuse } = call;
  const planVersionId = subject.version.id;
  if (actor.kind !== 'person') return refuse('not-allowed');
  const before = await remember(tx, planVersionId, change);
  const version = await raiseVersion(call, change.heading);
  await write(tx, planVersionId, change);
  const paths = new Map([...before.measures, ...change.put].map(({ id, path }) => [id, path]));
  const measures = [...paths].slice(0, 50).map(([id, path]) => ({ id, path }));
  const { kind, words } = change;
  await insertEdit(tx, { planVersionId, version, personId: actor.personId, kind, words, measures, before }, now);
  await announceVersion(tx, subject);
  note({ version, measures: paths.size });
  const put = change.put.map((measure) => measure.id);
  return ledgerChange(tx, planVersionId, version, { put, dropped: change.dropped ?? [] });
};
