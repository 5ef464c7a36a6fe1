import { pairOf, plainRow, readStored, type StoredRow, takeIn } from '@lianfang/engine/funds/source/take-in';
import type { Transfer } from '@lianfang/engine/funds/transfer';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { addStatement, betweenStatement, changeStatement, reversedStatement } from './fund-statements.ts';
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

const pairKey = (transfer: Pick<Transfer, 'from' | 'to'>): string => JSON.stringify(pairOf(transfer));

const readBetween = async (
  tx: Transaction,
  ledgerId: string,
  transfers: readonly Transfer[],
): Promise<readonly StoredRow[]> => {
  if (transfers.length === 0) return [];
  const pairs = new Map(transfers.map((one) => [pairKey(one), pairOf(one)]));
  const payers = [...pairs.values()].flatMap(([a, b]) => (a === b ? [a] : [a, b]));
  const payees = [...pairs.values()].flatMap(([a, b]) => (a === b ? [b] : [b, a]));
  const found = await runQueryOn(tx)(betweenStatement, [ledgerId, payers, payees]);
  return found.map(readStored);
};

/** Numbers or truths as an array of PostgreSQL: the driver would quote each. */
const listOf = (values: readonly (number | boolean)[]): string => `{${values.join(',')}}`;

const addRows = (tx: Transaction, ledgerId: string, rows: readonly StoredRow[]) =>
  runQueryOn(tx)(addStatement, [
    ledgerId,
    rows.map(({ from }) => from),
    rows.map(({ to }) => to),
    listOf(rows.map(({ at }) => at)),
    listOf(rows.map(({ ordinal }) => ordinal)),
    listOf(rows.map(({ amount }) => amount)),
    rows.map(({ channel }) => channel),
    rows.map(({ reference }) => reference),
    rows.map(({ source }) => source),
    listOf(rows.map(({ isVoid }) => isVoid)),
  ]);

const changeRows = async (tx: Transaction, ledgerId: string, rows: readonly StoredRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await runQueryOn(tx)(changeStatement, [
    ledgerId,
    rows.flatMap(({ from, to }) => [from, to]),
    rows.flatMap(({ ordinal }) => [ordinal, ordinal]),
    rows.flatMap(({ isVoid }) => [isVoid, isVoid]),
  ]);
};

/** An account that every transfer goes into or out of, as in a statement; else all that pay. */
const coveringAccounts = (transfers: readonly Transfer[]): string[] => {
  const [first] = transfers;
  const common = [first?.from, first?.to].find(
    (account) => account !== undefined && transfers.every(({ from, to }) => from === account || to === account),
  );
  return common === undefined ? [...new Set(transfers.map(({ from }) => from))] : [common];
};

/** Those of the transfers that stand or fall by others: between their accounts a payment is reversed. */
const partReversed = async (tx: Transaction, ledgerId: string, transfers: readonly Transfer[]) => {
  const found = await runQueryOn(tx)(reversedStatement, [ledgerId, coveringAccounts(transfers)]);
  const before = found.map((row) => ({ from: String(row['account']), to: String(row['counterparty']) }));
  const now = transfers.filter(({ channel }) => channel === 'reversal');
  const reversed = new Set([...before, ...now].map(pairKey));
  if (reversed.size === 0) return { compared: [], plain: transfers };
  const { compared = [], plain = [] } = Object.groupBy(transfers, (one) =>
    reversed.has(pairKey(one)) ? 'compared' : 'plain',
  );
  return { compared, plain };
};

const addCompared = async (
  tx: Transaction,
  ledgerId: string,
  transfers: readonly Transfer[],
  given: number,
  skewMs: number,
): Promise<Stored> => {
  const stored = await readBetween(tx, ledgerId, transfers);
  const { added, changed, duplicates } = takeIn(stored, transfers, given, skewMs);
  for (let start = 0; start < added.length; start += rowsAtOnce)
    await addRows(tx, ledgerId, added.slice(start, start + rowsAtOnce));
  await changeRows(tx, ledgerId, changed);
  return { added: added.length - duplicates, duplicates };
};

const addPlain = async (tx: Transaction, ledgerId: string, transfers: readonly Transfer[], given: number) => {
  for (let start = 0; start < transfers.length; start += rowsAtOnce) {
    const some = transfers.slice(start, start + rowsAtOnce);
    await addRows(
      tx,
      ledgerId,
      some.map((one, place) => plainRow(one, given + start + place)),
    );
  }
};

/**
 * Takes transfers into a ledger, each checked by `transferFault` before; what was told before is kept as void. One at a time
 * for a ledger: another waits. `skewMs`: how far the clocks of two banks may differ and still tell of one transfer; below 0
 * where none tells again what another tells, so that only those between whose accounts a payment is reversed are compared.
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
  const { compared, plain } =
    skewMs < 0 ? await partReversed(tx, ledgerId, transfers) : { compared: transfers, plain: [] };
  const { added, duplicates } = await addCompared(tx, ledgerId, compared, Number(given), skewMs);
  await addPlain(tx, ledgerId, plain, Number(given) + compared.length);
  await tx
    .updateTable('fund_ledger')
    .set({ given: given + BigInt(transfers.length) })
    .where('id', '=', ledgerId)
    .execute();
  return { added: added + plain.length, duplicates };
};
