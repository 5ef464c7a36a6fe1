import { sql } from 'kysely';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { RowText } from './freeze-content.ts';
import { type FrozenHead, snapshotSha256 } from './frozen-texts.ts';

export interface NewSnapshot {
  readonly id: string;
  readonly head: FrozenHead;
  readonly rows: readonly RowText[];
  readonly frozenBy: string | null;
}

/** One freezing of an audience at a time, so that numbers and hashes form one chain. */
export const lockSnapshots = async (tx: Transaction, audience: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`score-snapshot ${audience}`}))`.execute(tx);
};

/** Writes a snapshot with its rows in their order. */
export const insertSnapshot = async (
  tx: Transaction,
  { id, head, rows, frozenBy }: NewSnapshot,
  now: Temporal.Instant,
): Promise<void> => {
  const text = JSON.stringify(head);
  await tx
    .insertInto('score_snapshot')
    .values({
      id,
      audience: head.audience,
      month: firstDay(head.month),
      number: head.number,
      reason: head.reason,
      as_of: head.asOf,
      frozen_at: now.toString(),
      frozen_by: frozenBy,
      head: text,
      sha256: snapshotSha256(
        text,
        rows.map(({ summary }) => summary),
      ),
    })
    .execute();
  await sql`
    insert into score_snapshot_row (snapshot_id, position, unit_id, summary, detail, records)
    select ${id}::uuid, row.position, row.unit_id, row.summary, row.detail, row.records
      from unnest(${rows.map((row) => row.unitId)}::text[]::uuid[], ${rows.map((row) => row.summary)}::text[],
                  ${rows.map((row) => row.detail)}::text[], ${rows.map((row) => row.records)}::text[])
           with ordinality as row (unit_id, summary, detail, records, position)`.execute(tx);
};
