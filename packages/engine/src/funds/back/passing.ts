import { firstInFirstOut } from '../account/first-in-first-out.ts';
import { debitsOf } from '../account/movements.ts';
import type { KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * How much of what an account paid out was money that had just come. `paid`: fen paid out in the span; `fresh`: fen of it
 * that had come, first in first out, at most the rest time before; `credits`: how many came.
 */
export interface Passing {
  readonly paid: number;
  readonly fresh: number;
  readonly credits: number;
}

/** Reads how an account passes money on in [from, until]. */
export const readPassing = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
  restMs: number,
  known?: KnownBalance,
): Passing => {
  let fresh = 0;
  const credits = firstInFirstOut(
    ledger,
    account,
    span,
    (credit, part, at) => {
      if (at - credit.at <= restMs) fresh += part;
    },
    known,
  );
  const paid = debitsOf(ledger, account, span).reduce((sum, { amount }) => sum + amount, 0);
  return { paid, fresh, credits: credits.length };
};
