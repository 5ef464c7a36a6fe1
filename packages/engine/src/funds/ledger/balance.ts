import type { Ledger } from './ledger.ts';
import { rowAt } from './row-list.ts';

/** What an account is known to have held just before a moment, as its bank says. `amount` in fen, `at` in milliseconds. */
export interface KnownBalance {
  readonly amount: number;
  readonly at: number;
}

/**
 * Goes through the account's movements in [from, until), transfers in before transfers out within one moment, and adds
 * them up to `balance`. An account cannot hold less than nothing: where more leaves than is known to have come, the
 * rest was there before, unseen.
 */
const runOn = (ledger: Ledger, account: number, balance: number, [from, until]: readonly [number, number]): number => {
  const { rows } = ledger;
  const [ins, outs] = [ledger.incoming(account), ledger.outgoing(account)];
  let [inPlace, outPlace] = [ledger.placeAt(ins, from), ledger.placeAt(outs, from)];
  const timeOf = (list: typeof ins, place: number): number =>
    place < list.end ? rows.at.get(rowAt(list, place)) : Infinity;
  let sum = balance;
  for (;;) {
    const [inAt, outAt] = [timeOf(ins, inPlace), timeOf(outs, outPlace)];
    if (Math.min(inAt, outAt) >= until) return sum;
    const isIn = inAt <= outAt;
    const row = isIn ? rowAt(ins, inPlace) : rowAt(outs, outPlace);
    if (isIn) inPlace += 1;
    else outPlace += 1;
    if (!ledger.moves(row)) continue;
    sum = Math.max(0, sum + (isIn ? rows.amount.get(row) : -rows.amount.get(row)));
  }
};

/**
 * What an account held just before the moment `until`, in fen: from the balance its bank told, or from nothing and all
 * that the ledger knows.
 */
export const balanceBefore = (ledger: Ledger, account: number, until: number, known?: KnownBalance): number =>
  known !== undefined && known.at <= until
    ? runOn(ledger, account, known.amount, [known.at, until])
    : runOn(ledger, account, 0, [0, until]);
