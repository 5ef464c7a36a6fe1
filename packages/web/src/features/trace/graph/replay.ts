import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { isSunk, targetKey } from './flow-graph.ts';

/** Followed fen that went from one place to another; null is the victim before it was paid, `out` what is gone. */
interface Move {
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
  readonly isSunk: boolean;
  readonly amount: number;
}

/** Where the money was at a moment, in fen: `waiting` + `sunk` + all of `there` is what the victim paid in all. */
export interface MoneyAt {
  readonly at: number;
  /** Not paid by the victim yet. */
  readonly waiting: number;
  /** Left through cash, a wallet, abroad … by then. */
  readonly sunk: number;
  /** By account, or by the way out where nobody is named. Below nought only where the reply was cut. */
  readonly there: ReadonlyMap<string, number>;
  /** How many of the transfers had happened. */
  readonly happened: number;
}

/** The movements of a case's money in their order. */
export interface Replay {
  readonly paid: number;
  readonly moves: readonly Move[];
  readonly firstAt: number;
  readonly lastAt: number;
}

const originMoves = ({ origins }: CaseTrace): Move[] =>
  origins.map(({ at, to, amount }) => ({ at: Date.parse(at), from: null, to, isSunk: false, amount }));

/** What the payments of the victim name of a transfer has moved already; only the rest of it moves by itself. */
const namedSums = ({ origins }: CaseTrace): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { traceTransferId: id, amount } of origins) if (id !== null) sums.set(id, (sums.get(id) ?? 0) + amount);
  return sums;
};

export const replayOf = (trace: CaseTrace): Replay => {
  const named = namedSums(trace);
  const moves = originMoves(trace);
  for (const transfer of trace.transfers) {
    const amount = transfer.followed - (named.get(transfer.id) ?? 0);
    if (amount <= 0) continue;
    const at = Date.parse(transfer.at);
    moves.push({ at, from: transfer.from, to: targetKey(transfer), isSunk: isSunk(transfer), amount });
  }
  moves.sort((a, b) => a.at - b.at);
  return {
    paid: trace.origins.reduce((sum, { amount }) => sum + amount, 0),
    moves,
    firstAt: moves[0]?.at ?? Date.parse(trace.asOf),
    lastAt: moves.at(-1)?.at ?? Date.parse(trace.asOf),
  };
};

/** Where the money was at a moment (milliseconds), what happened in it included. */
export const moneyAt = ({ paid, moves }: Replay, at: number): MoneyAt => {
  const there = new Map<string, number>();
  const add = (key: string, amount: number): void => void there.set(key, (there.get(key) ?? 0) + amount);
  let [waiting, sunk, happened] = [paid, 0, 0];
  for (const move of moves) {
    if (move.at > at) break;
    happened += 1;
    if (move.from === null) waiting -= move.amount;
    else add(move.from, -move.amount);
    if (move.isSunk) sunk += move.amount;
    else add(move.to, move.amount);
  }
  return { at, waiting, sunk, there, happened };
};

/** The moments at which something happened, each once, in order. */
export const momentsOf = ({ moves }: Replay): readonly number[] => [...new Set(moves.map(({ at }) => at))];
