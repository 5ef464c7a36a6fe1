import { type BalanceMarks, markEvery } from './balance-marks.ts';
import { rowAt, type RowList } from './row-list.ts';
import type { Rows } from './rows.ts';

/** What an account is known to have held just before a moment, as its bank says. `amount` in fen, `at` in milliseconds. */
export interface KnownBalance {
  readonly amount: number;
  readonly at: number;
}

/** The movements that balances are reckoned from; a ledger is one. */
export interface Movements {
  readonly rows: Rows;
  incoming(account: number): RowList;
  outgoing(account: number): RowList;
  placeAt(list: RowList, at: number): number;
  moves(row: number): boolean;
  /** The marks of an account with many movements, undefined for any other. */
  marksOf(account: number): BalanceMarks | undefined;
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly balance: number;
  /** Where marks are laid on the way. */
  readonly marks?: BalanceMarks | undefined;
}

/**
 * Goes through the account's movements in [from, until), transfers in before transfers out within one moment, and adds
 * them up to `balance`. An account cannot hold less than nothing: where more leaves than is known to have come, the
 * rest was there before, unseen.
 */
const runOn = (movements: Movements, account: number, { from, until, balance, marks }: Span): number => {
  const { amount, at } = movements.rows;
  const [ins, outs] = [movements.incoming(account), movements.outgoing(account)];
  let [inPlace, outPlace] = [movements.placeAt(ins, from), movements.placeAt(outs, from)];
  const timeOf = (list: RowList, place: number): number => (place < list.end ? at.get(rowAt(list, place)) : Infinity);
  let [inAt, outAt] = [timeOf(ins, inPlace), timeOf(outs, outPlace)];
  let sum = balance;
  let moment = -1;
  for (let sinceMark = 0; ; sinceMark += 1) {
    const isIn = inAt <= outAt;
    const now = isIn ? inAt : outAt;
    if (now >= until) return sum;
    if (marks !== undefined && sinceMark >= markEvery && now > moment) {
      marks.add(now, sum);
      sinceMark = 0;
    }
    moment = now;
    const row = isIn ? rowAt(ins, inPlace) : rowAt(outs, outPlace);
    if (isIn) inAt = timeOf(ins, (inPlace += 1));
    else outAt = timeOf(outs, (outPlace += 1));
    if (movements.moves(row)) sum = Math.max(0, sum + (isIn ? amount.get(row) : -amount.get(row)));
  }
};

/**
 * What an account held just before the moment `until`, in fen: from the balance its bank told, or from nothing and all
 * that the ledger knows.
 */
export const balanceBefore = (movements: Movements, account: number, until: number, known?: KnownBalance): number => {
  if (known !== undefined && known.at <= until)
    return runOn(movements, account, { from: known.at, until, balance: known.amount });
  const marks = movements.marksOf(account);
  if (marks === undefined) return runOn(movements, account, { from: 0, until, balance: 0 });
  const { at, balance, isLast } = marks.before(until);
  return runOn(movements, account, { from: at, until, balance, marks: isLast ? marks : undefined });
};
