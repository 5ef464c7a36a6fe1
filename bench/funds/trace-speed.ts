import type { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { Trace } from '@lianfang/engine/funds/trace/trace';
import type { Origin } from '@lianfang/engine/funds/trace/trace-options';
import { traceResult } from '@lianfang/engine/funds/trace/trace-result';
import { dayMs, randomOf } from './make-graph.ts';
import { coreSeconds, median, quantile } from './measure.ts';

/** The full trace of the benchmark: first in first out, 6 layers, 72 hours. */
const options = { layers: 6, windowMs: 3 * dayMs } as const;
const rounds = 3;

export interface TraceSpeed {
  /** Milliseconds of one core for each origin, the median of the rounds. */
  readonly core: readonly number[];
  /** The same by the clock, waiting for a core included. */
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
  const all: { core: number[]; wall: number[] }[] = [];
  let transfers = 0;
  for (let round = 0; round < rounds; round += 1) {
    const times: { core: number[]; wall: number[] } = { core: [], wall: [] };
    transfers = 0;
    for (const origin of origins) {
      const [wall, core] = [performance.now(), coreSeconds()];
      transfers += traceOnce(ledger, origin);
      times.core.push((coreSeconds() - core) * 1000);
      times.wall.push(performance.now() - wall);
    }
    all.push(times);
  }
  const middle = (of: 'core' | 'wall'): number[] => origins.map((_, i) => median(all.map((one) => one[of][i] ?? 0)));
  return {
    core: middle('core'),
    wall: middle('wall'),
    transfers,
    medians: all.map(({ core }) => quantile(core, 0.5)),
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
