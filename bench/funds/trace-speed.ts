import type { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { Trace } from '@lianfang/engine/funds/trace/trace';
import type { Origin } from '@lianfang/engine/funds/trace/trace-options';
import { traceResult } from '@lianfang/engine/funds/trace/trace-result';
import { dayMs, randomOf } from './make-graph.ts';
import { median, quantile } from './measure.ts';

/** The full trace of the benchmark: first in first out, 6 layers, 72 hours. */
const options = { layers: 6, windowMs: 3 * dayMs } as const;
const rounds = 5;

export interface TraceSpeed {
  /** Milliseconds by the clock for each origin, the median of the rounds. */
  readonly wall: readonly number[];
  /** Transfers with followed money in them, in all traces. */
  readonly transfers: number;
  /** Median of each round, for the spread. */
  readonly medians: readonly number[];
}

/** Throws where a trace is not conserved to the fen. */
const traceOnce = (ledger: Ledger, origin: Origin): number => {
  const trace = new Trace(ledger, [origin], options);
  const { total, stoppable, sunk, unresolved, transfers } = traceResult(trace);
  if (stoppable + sunk + unresolved !== total) throw new Error(`not conserved: ${JSON.stringify(origin)}`);
  return transfers.length;
};

/** Traces every origin in each round, after a round that only warms up. */
export const measureTraces = (ledger: Ledger, origins: readonly Origin[]): TraceSpeed => {
  for (const origin of origins) traceOnce(ledger, origin);
  const all: number[][] = [];
  let transfers = 0;
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    transfers = 0;
    for (const origin of origins) {
      const from = performance.now();
      transfers += traceOnce(ledger, origin);
      times.push(performance.now() - from);
    }
    all.push(times);
  }
  return {
    wall: origins.map((_, i) => median(all.map((times) => times[i] ?? 0))),
    transfers,
    medians: all.map((times) => quantile(times, 0.5)),
  };
};

const originOf = ({ rows }: Ledger, row: number): Origin => ({
  account: rows.accounts.name(rows.to.array[row] ?? 0),
  amount: rows.amount.get(row),
  at: rows.at.get(row),
});

/** Payments drawn from all. */
export const anyPayments = (ledger: Ledger, count: number): Origin[] => {
  const random = randomOf(7);
  return Array.from({ length: count }, () => originOf(ledger, Math.floor(random() * ledger.rows.count)));
};

/** Payments into the accounts that send most, drawn over the whole time. */
export const hubPayments = (ledger: Ledger, hubs: number, each: number): Origin[] => {
  const busiest: number[] = [];
  const sent = (account: number): number => {
    const { start, end } = ledger.outgoing(account);
    return end - start;
  };
  for (let account = 0; account < ledger.accountCount; account += 1) {
    if (busiest.length === hubs && sent(account) <= sent(busiest[hubs - 1] ?? 0)) continue;
    busiest.push(account);
    busiest.sort((a, b) => sent(b) - sent(a));
    busiest.length = Math.min(busiest.length, hubs);
  }
  const random = randomOf(11);
  const { rows } = ledger;
  return busiest.flatMap((account) => {
    const { start, end } = ledger.outgoing(account);
    return Array.from({ length: each }, () => {
      const row = start + Math.floor(random() * (end - start));
      return { account: rows.accounts.name(account), amount: rows.amount.get(row) * 20, at: rows.at.get(row) };
    });
  });
};
