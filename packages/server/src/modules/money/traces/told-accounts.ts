import type { KnownBalance } from '@lianfang/engine/funds/ledger/balance';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allStatements } from '../statements/statement-subject.ts';

/** A stored statement that a trace rests on. */
export interface RestingOn {
  readonly id: string;
  readonly account: string;
  readonly bankName: string;
  readonly storedAt: string;
  readonly rows: number;
}

/** What banks told of accounts, as far as it is not movements. */
export interface ToldAccounts {
  readonly restsOn: readonly RestingOn[];
  /** Until when an account's movements are told, in milliseconds. */
  readonly until: ReadonlyMap<string, number>;
  /** What accounts held before their first row. */
  readonly openings: ReadonlyMap<string, KnownBalance>;
  /** The latest balance that was told. */
  readonly balances: ReadonlyMap<string, KnownBalance>;
}

type Told = ReadonlyMap<string, KnownBalance>;

/** Of several balances of an account the one that `wins`; of one moment the lowest, so that no order matters. */
const choose = (
  found: readonly (readonly [string, bigint | null, string | null])[],
  wins: (a: number, b: number) => boolean,
): Told => {
  const chosen = new Map<string, KnownBalance>();
  for (const [account, amount, at] of found) {
    if (amount === null || at === null) continue;
    const one = { amount: Number(amount), at: Date.parse(at) };
    const before = chosen.get(account);
    const isLower = before !== undefined && before.at === one.at && one.amount < before.amount;
    if (before === undefined || wins(one.at, before.at) || isLower) chosen.set(account, one);
  }
  return chosen;
};

/** What the stored statements of a case told of their accounts. */
export const toldAccounts = async (tx: Reader, caseId: string): Promise<ToldAccounts> => {
  const rows = await allStatements(tx)
    .where('statement.case_id', '=', caseId)
    .where('statement.state', '=', 'stored')
    .orderBy('statement.account')
    .orderBy('statement.stored_at')
    .orderBy('statement.id')
    .execute();
  const until = new Map<string, number>();
  for (const { account, told_until: at } of rows)
    if (at !== null) until.set(account, Math.max(until.get(account) ?? 0, Date.parse(at)));
  return {
    restsOn: rows.map((row) => ({
      id: row.id,
      account: row.account,
      bankName: row.bank_name,
      storedAt: row.stored_at ?? row.given_at,
      rows: Number(row.row_count ?? 0n),
    })),
    until,
    openings: choose(
      rows.map((row) => [row.account, row.opening_amount, row.opening_at]),
      (a, b) => a < b,
    ),
    balances: choose(
      rows.map((row) => [row.account, row.balance_amount, row.balance_at]),
      (a, b) => a > b,
    ),
  };
};
