import { StatementRecord } from '@lianfang/contract/statements/statements';
import type { Reader } from '../../../kernel/database/connect.ts';
import { orderNumberText } from '../orders/order-number.ts';
import { allStatements, type StatementFound } from './statement-subject.ts';

const count = (number: bigint | null): number => Number(number ?? 0n);

const receiptOf = (row: StatementFound) =>
  row.row_count === null
    ? null
    : {
        rows: count(row.row_count),
        added: count(row.added_count),
        known: count(row.known_count),
        failed: count(row.failed_count),
        rejected: count(row.rejected_count),
      };

/** A found statement as both sides see it. */
const recordOf = (row: StatementFound, contradictions: number): StatementRecord =>
  StatementRecord.parse({
    id: row.id,
    orderId: row.order_id,
    orderNumber: orderNumberText({ kind: row.order_kind, year: row.year, number: row.number }),
    account: row.account,
    bankName: row.bank_name,
    source: row.origin,
    fileName: row.file_name,
    state: row.state,
    givenAt: row.given_at,
    givenByName: row.given_by_name,
    storedAt: row.stored_at,
    balance:
      row.balance_amount === null || row.balance_at === null
        ? null
        : { amount: Number(row.balance_amount), at: row.balance_at },
    until: row.told_until,
    bytes: count(row.bytes),
    bytesRead: count(row.bytes_read),
    receipt: receiptOf(row),
    hasRejects: row.rejects_sha256 !== null,
    reason: row.reason_zh === null || row.reason_en === null ? null : { zh: row.reason_zh, en: row.reason_en },
    contradictions: Math.max(row.contrary_count ?? 0, contradictions),
  });

const countContradictions = async (tx: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('contradiction')
    .select(['statement_id', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('statement_id', 'in', ids)
    .groupBy('statement_id')
    .execute();
  return new Map(rows.map(({ statement_id: id, count: some }) => [id, Number(some)]));
};

/** Statements as records, in the order given. */
export const statementRecords = async (tx: Reader, rows: readonly StatementFound[]): Promise<StatementRecord[]> => {
  const counted = await countContradictions(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => recordOf(row, counted.get(row.id) ?? 0));
};

/** The record read afresh, for the reply of a command. */
export const freshStatement = async (tx: Reader, id: string): Promise<StatementRecord> => {
  const rows = await allStatements(tx).where('statement.id', '=', id).execute();
  const [record] = await statementRecords(tx, rows);
  if (!record) throw new Error(`statement ${id} vanished within its own transaction`);
  return record;
};
