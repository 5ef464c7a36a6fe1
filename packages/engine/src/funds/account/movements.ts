import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';

/** Money that came into an account or went out of it. `amount` in fen, `at` in milliseconds since 1970. */
export interface Movement {
  readonly row: number;
  readonly isIn: boolean;
  readonly at: number;
  readonly amount: number;
}

/** Gives an account's movements one way in [from, until] to `visit`, by time and content. */
const eachMovement = (
  ledger: Ledger,
  account: number,
  isIn: boolean,
  [from, until]: readonly [number, number],
  visit: (movement: Movement) => void,
): void => {
  const list = isIn ? ledger.incoming(account) : ledger.outgoing(account);
  for (let place = ledger.placeAt(list, from); place < list.end; place += 1) {
    const row = rowAt(list, place);
    const at = ledger.rows.at.get(row);
    if (at > until) return;
    if (ledger.moves(row)) visit({ row, isIn, at, amount: ledger.rows.amount.get(row) });
  }
};

/** What came into an account in [from, until], by time and content. */
export const creditsOf = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
): Movement[] => {
  const credits: Movement[] = [];
  eachMovement(ledger, account, true, span, (one) => credits.push(one));
  return credits;
};

/** What went out of an account in [from, until], by time and content. */
export const debitsOf = (ledger: Ledger, account: number, span: readonly [from: number, until: number]): Movement[] => {
  const debits: Movement[] = [];
  eachMovement(ledger, account, false, span, (one) => debits.push(one));
  return debits;
};

/** Two lists by time as one; of one moment the first list's come first. */
const merged = (first: readonly Movement[], second: readonly Movement[]): Movement[] => {
  const both: Movement[] = [];
  let place = 0;
  for (const one of second) {
    for (let next = first[place]; next !== undefined && next.at <= one.at; next = first[place]) {
      both.push(next);
      place += 1;
    }
    both.push(one);
  }
  return both.concat(first.slice(place));
};

/** An account's movements in [from, until] by time, what comes in before what goes out within one moment. */
export const movementsOf = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
): Movement[] => merged(creditsOf(ledger, account, span), debitsOf(ledger, account, span));
