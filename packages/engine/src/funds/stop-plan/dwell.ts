import { balanceBefore } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';

/**
 * What is known of how long money stays in an account. `left`: how many credits were seen leaving, one that left in
 * part counted as that part; `spent`: the time that they and those still there were seen to stay, in milliseconds.
 */
export interface Dwell {
  readonly left: number;
  readonly spent: number;
}

interface Credit {
  readonly at: number;
  readonly amount: number;
  rest: number;
}

interface Movement {
  readonly isIn: boolean;
  readonly at: number;
  readonly amount: number;
}

/** An account's movements in [from, until], what comes in before what goes out within one moment. */
const movementsOf = (ledger: Ledger, account: number, [from, until]: readonly [number, number]): Movement[] => {
  const movements: Movement[] = [];
  for (const isIn of [true, false]) {
    const list = isIn ? ledger.incoming(account) : ledger.outgoing(account);
    for (let place = ledger.placeAt(list, from); place < list.end; place += 1) {
      const row = rowAt(list, place);
      const at = ledger.rows.at.get(row);
      if (at > until) break;
      if (ledger.moves(row)) movements.push({ isIn, at, amount: ledger.rows.amount.get(row) });
    }
  }
  return movements.toSorted((a, b) => a.at - b.at || Number(b.isIn) - Number(a.isIn));
};

/**
 * Reads from an account's movements in [from, until] how long its money stays, first in first out. What it held before
 * leaves first and tells nothing, as its coming was not seen.
 */
export const readDwell = (ledger: Ledger, account: number, span: readonly [from: number, until: number]): Dwell => {
  const [from, until] = span;
  let unseen = balanceBefore(ledger, account, from);
  let [left, spent, first] = [0, 0, 0];
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
      left += part / credit.amount;
      spent += (part / credit.amount) * (at - credit.at);
      credit.rest -= part;
      missing -= part;
      if (credit.rest === 0) first += 1;
    }
  }
  for (const credit of credits.slice(first)) spent += (credit.rest / credit.amount) * (until - credit.at);
  return { left, spent };
};
