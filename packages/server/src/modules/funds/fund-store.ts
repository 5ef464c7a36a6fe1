import { readRow } from '@lianfang/engine/funds/source/sql-reader';
import { pairOf, type StoredRow, takeIn } from '@lianfang/engine/funds/source/take-in';
import type { Transfer } from '@lianfang/engine/funds/transfer';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { addStatement, betweenStatement, changeStatement } from './fund-statements.ts';
import { runQueryOn } from './run-query.ts';

/** What came of taking transfers in: how many are new, and how many told of one that was there. */
export interface Stored {
  readonly added: number;
  readonly duplicates: number;
}

/** Transfers added in one statement. */
const rowsAtOnce = 10_000;

/** Opens a ledger for the transfers of one purpose; its id. */
export const openFundLedger = async (tx: Transaction, now: Temporal.Instant): Promise<string> => {
  const id = uuid();
  await tx.insertInto('fund_ledger').values({ id, opened_at: now.toString() }).execute();
  return id;
};

const readBetween = async (
  tx: Transaction,
  ledgerId: string,
  transfers: readonly Transfer[],
): Promise<readonly StoredRow[]> => {
  const pairs = new Map(transfers.map((one) => [JSON.stringify(pairOf(one)), pairOf(one)]));
  const payers = [...pairs.values()].flatMap(([a, b]) => (a === b ? [a] : [a, b]));
  const payees = [...pairs.values()].flatMap(([a, b]) => (a === b ? [b] : [b, a]));
  const found = await runQueryOn(tx)(betweenStatement, [ledgerId, payers, payees]);
  return found.map((row) => ({ ...readRow(row), source: typeof row['source'] === 'string' ? row['source'] : null }));
};

const addRows = async (tx: Transaction, ledgerId: string, rows: readonly StoredRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    await runQueryOn(tx)(addStatement, [
      ledgerId,
      some.map(({ from }) => from),
      some.map(({ to }) => to),
      some.map(({ at }) => at),
      some.map(({ ordinal }) => ordinal),
      some.map(({ amount }) => amount),
      some.map(({ channel }) => channel),
      some.map(({ reference }) => reference),
      some.map(({ source }) => source),
      some.map(({ isVoid }) => isVoid),
    ]);
  }
};

const changeRows = async (tx: Transaction, ledgerId: string, rows: readonly StoredRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await runQueryOn(tx)(changeStatement, [
    ledgerId,
    rows.flatMap(({ from, to }) => [from, to]),
    rows.flatMap(({ ordinal }) => [ordinal, ordinal]),
    rows.flatMap(({ isVoid }) => [isVoid, isVoid]),
  ]);
};

/**
 * Takes transfers into a ledger, each checked by `transferFault` before; what was told before is kept as void. One at a time
 * for a ledger: another waits. `skewMs`: how far the clocks of two banks may differ and still tell of one transfer.
 */
export const storeTransfers = async (
  tx: Transaction,
  ledgerId: string,
  transfers: readonly Transfer[],
  skewMs = 0,
): Promise<Stored> => {
  const { given } = await tx
    .selectFrom('fund_ledger')
    .select('given')
    .where('id', '=', ledgerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const stored = await readBetween(tx, ledgerId, transfers);
  const { added, changed, duplicates } = takeIn(stored, transfers, Number(given), skewMs);
  await addRows(tx, ledgerId, added);
  await changeRows(tx, ledgerId, changed);
  await tx
    .updateTable('fund_ledger')
    .set({ given: given + BigInt(transfers.length) })
    .where('id', '=', ledgerId)
    .execute();
  return { added: added.length - duplicates, duplicates };
};
