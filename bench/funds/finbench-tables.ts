import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ledger, ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { ReachSearch } from '@lianfang/engine/funds/reach/reach';
import type { Transfer } from '@lianfang/engine/funds/transfer';

/** A dated tie between two things: a loan paid into an account, a medium signed in to one. */
export interface Tie {
  readonly account: string;
  readonly at: number;
}

export interface LoanTie extends Tie {
  readonly loan: string;
  readonly amount: number;
  readonly balance: number;
}

/** What of the files the reads about tracing need. Amounts in fen, moments in milliseconds since 1970. */
export interface FinbenchTables {
  readonly transfers: readonly Transfer[];
  readonly ledger: Ledger;
  readonly search: ReachSearch;
  readonly accounts: readonly string[];
  readonly accountsOf: ReadonlyMap<string, readonly string[]>;
  /** Sign-ins of blocked media. */
  readonly blocked: readonly (Tie & { readonly medium: string })[];
  readonly loans: readonly LoanTie[];
}

const fen = (yuan = ''): number => Math.max(1, Math.round(Number(yuan) * 100));
const moment = (text = ''): number => Date.parse(`${text.replace(' ', 'T')}Z`);

/** The tables of a snapshot folder; null where there is none. */
export const readFinbench = (folder: string): FinbenchTables | null => {
  if (!existsSync(join(folder, 'AccountTransferAccount.csv'))) return null;
  const read = (name: string): string[][] =>
    readFileSync(join(folder, `${name}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split('|'));
  const transfers = read('AccountTransferAccount').map(([from = '', to = '', amount, at], place): Transfer => ({
    id: String(place),
    from,
    to,
    amount: fen(amount),
    at: moment(at),
  }));
  const blockedMedia = new Set(read('Medium').flatMap(([id = '', , isBlocked]) => (isBlocked === 'true' ? [id] : [])));
  const loans = new Map(
    read('Loan').map(([id = '', amount, balance]) => [id, { amount: fen(amount), balance: fen(balance) }]),
  );
  const owned = Map.groupBy(read('PersonOwnAccount'), ([person = '']) => person);
  const ledger = ledgerOf(transfers);
  return {
    transfers,
    ledger,
    search: new ReachSearch(ledger),
    accounts: read('Account').map(([id = '']) => id),
    accountsOf: new Map([...owned].map(([person, rows]) => [person, rows.map(([, account = '']) => account)])),
    blocked: read('MediumSignInAccount').flatMap(([medium = '', account = '', at]) =>
      blockedMedia.has(medium) ? [{ medium, account, at: moment(at) }] : [],
    ),
    loans: read('LoanDepositAccount').map(([loan = '', account = '', , at]) => ({
      ...(loans.get(loan) ?? { amount: 0, balance: 0 }),
      loan,
      account,
      at: moment(at),
    })),
  };
};
