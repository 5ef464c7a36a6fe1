import type { Ledger } from '../ledger/ledger.ts';
import { type RowList, rowAt } from '../ledger/row-list.ts';
import type { Origin } from './trace-options.ts';

/**
 * How an origin is found in the ledger: `arrival`, a transfer into the account at that moment and of that amount;
 * `departure`, such a transfer out of it, where the account is the payer's; `unseen`, neither: the money is put into
 * the account, after what came in at that moment and before what went out.
 */
export type OriginReading =
  | { readonly as: 'arrival' | 'departure'; readonly account: number; readonly row: number }
  | { readonly as: 'unseen'; readonly account: number };

const matching = (ledger: Ledger, list: RowList, { at, amount, id }: Origin, taken: ReadonlySet<number>): number => {
  for (let place = ledger.placeAt(list, at); place < list.end; place += 1) {
    const row = rowAt(list, place);
    if (ledger.rows.at.get(row) !== at) return -1;
    if (ledger.rows.amount.get(row) !== amount || !ledger.moves(row) || taken.has(row)) continue;
    if (id === undefined || ledger.rows.id(row) === id) return row;
  }
  return -1;
};

/** Finds each origin, no transfer twice. An account that the ledger does not know is added to it without movements. */
export const readOrigins = (ledger: Ledger, origins: readonly Origin[]): OriginReading[] => {
  const taken = new Set<number>();
  return origins.map((origin) => {
    const account = ledger.rows.accounts.intern(origin.account);
    const arrival = matching(ledger, ledger.incoming(account), origin, taken);
    const row = arrival >= 0 ? arrival : matching(ledger, ledger.outgoing(account), origin, taken);
    if (row < 0) return { as: 'unseen', account };
    taken.add(row);
    return { as: row === arrival ? 'arrival' : 'departure', account, row };
  });
};

/** An origin that is put into an account: the account's number, the origin's place in the trace. */
export interface UnseenOrigin {
  readonly account: number;
  readonly place: number;
  readonly at: number;
}

/** The origins that the ledger does not show, by moment, then place. */
export const unseenOrigins = (readings: readonly OriginReading[], origins: readonly Origin[]): UnseenOrigin[] =>
  readings
    .flatMap(({ as, account }, place) => (as === 'unseen' ? [{ account, place, at: origins[place]?.at ?? 0 }] : []))
    .toSorted((a, b) => a.at - b.at || a.place - b.place);
