import { movementsOf } from '../account/movements.ts';
import { balanceBefore, type KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * What an account held after each of its rows in [from, until], in fen, as far as the ledger and a balance that the bank
 * told show; what comes in counts before what goes out within one moment.
 */
export const balancesAfter = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
  known?: KnownBalance,
): ReadonlyMap<number, number> => {
  let balance = balanceBefore(ledger, account, span[0], known);
  const after = new Map<number, number>();
  for (const { row, isIn, amount } of movementsOf(ledger, account, span)) {
    balance = Math.max(0, balance + (isIn ? amount : -amount));
    after.set(row, balance);
  }
  return after;
};
