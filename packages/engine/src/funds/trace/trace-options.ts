import type { KnownBalance } from '../ledger/balance.ts';
import { sinkChannels, type Channel } from '../transfer.ts';
import type { TraceRule } from './holding.ts';

/** Where followed money starts: `amount` fen that were in `account` at the moment `at` (milliseconds since 1970). */
export interface Origin {
  readonly account: string;
  readonly amount: number;
  readonly at: number;
  /** The reference of the transfer, where it is known: tells it from another of that amount at that moment. */
  readonly id?: string;
}

export interface TraceOptions {
  /** Which money leaves an account first; `fifo` unless said. */
  readonly rule?: TraceRule;
  /** How many transfers money is followed from its origin; 6 unless said. */
  readonly layers?: number;
  /** How long after the last origin money is followed, in milliseconds; without end unless said. */
  readonly windowMs?: number;
  /** Followed money in one transfer below this, in fen, is not followed on; 1 unless said. */
  readonly leastAmount?: number;
  /** An account with more transfers out within the window than this is not followed on; no limit unless said. */
  readonly fanOut?: number;
  /** Channels that end a path; cash, POS, wallet, crypto exchange, abroad and fees unless said. */
  readonly sinks?: readonly Channel[];
  /** Whether an account's bank has told its movements; every account unless said. */
  readonly isAnswered?: (account: string) => boolean;
  /** Balances that banks told, by account. */
  readonly balances?: ReadonlyMap<string, KnownBalance>;
}

export type FullTraceOptions = Required<TraceOptions>;

/** Limits of a trace. */
export const traceLimits = { layers: 50, origins: 10_000 } as const;

/** The options with what holds unless said. Throws RangeError for one that makes no sense. */
export const fullTraceOptions = (options: TraceOptions): FullTraceOptions => {
  const full: FullTraceOptions = {
    rule: 'fifo',
    layers: 6,
    windowMs: Infinity,
    leastAmount: 1,
    fanOut: Infinity,
    sinks: sinkChannels,
    isAnswered: () => true,
    balances: new Map(),
    ...options,
  };
  if (!(full.layers >= 1 && full.layers <= traceLimits.layers)) throw new RangeError('layers: 1 to 50');
  if (!(full.windowMs >= 0)) throw new RangeError('window: not negative');
  return full;
};
