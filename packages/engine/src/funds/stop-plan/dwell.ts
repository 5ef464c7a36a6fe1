import { firstInFirstOut } from '../account/first-in-first-out.ts';
import type { KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * What is known of how long money stays in an account. `left`: how many credits were seen leaving, one that left in
 * part counted as that part; `spent`: the time that they and those still there were seen to stay, in milliseconds.
 */
export interface Dwell {
  readonly left: number;
  readonly spent: number;
}

/** Reads from an account's movements in [from, until] how long its money stays, first in first out. */
export const readDwell = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
  known?: KnownBalance,
): Dwell => {
  let [left, spent] = [0, 0];
  const credits = firstInFirstOut(
    ledger,
    account,
    span,
    (credit, part, at) => {
      left += part / credit.amount;
      spent += (part / credit.amount) * (at - credit.at);
    },
    known,
  );
  for (const { rest, amount, at } of credits) spent += (rest / amount) * (span[1] - at);
  return { left, spent };
};
