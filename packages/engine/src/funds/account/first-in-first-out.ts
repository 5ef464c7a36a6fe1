import { balanceBefore, type KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { movementsOf } from './movements.ts';

/** Money that came into an account. `rest`: how much of it is still there. Fen and milliseconds since 1970. */
export interface Credit {
  readonly at: number;
  readonly amount: number;
  rest: number;
}

/**
 * Goes through an account's movements in [from, until] first in first out, and gives each part of a credit that leaves
 * to `leave`. What the account held before `from` leaves first; its coming was not seen. `known`: a balance
 * that its bank told. Gives every credit.
 */
export const firstInFirstOut = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
  leave: (credit: Credit, part: number, at: number) => void,
  known?: KnownBalance,
): Credit[] => {
  let unseen = balanceBefore(ledger, account, span[0], known);
  let first = 0;
  const credits: Credit[] = [];
  for (const { isIn, at, amount } of movementsOf(ledger, account, span)) {
    if (isIn) {
      credits.push({ at, amount, rest: amount });
      continue;
    }
    const own = Math.min(unseen, amount);
    unseen -= own;
    let missing = amount - own;
    for (let credit = credits[first]; credit !== undefined && missing > 0; credit = credits[first]) {
      const part = Math.min(credit.rest, missing);
      leave(credit, part, at);
      credit.rest -= part;
      missing -= part;
      if (credit.rest === 0) first += 1;
    }
  }
  return credits;
};
