import type { KnownBalance } from '../ledger/balance.ts';
import { type Channel, sinkChannels } from '../transfer.ts';
import type { TraceRule } from '../trace/holding.ts';

/** Money whose payers are looked for: what is in `account` just after the moment `at` (milliseconds since 1970). */
export interface BackQuestion {
  readonly account: string;
  readonly at: number;
  /**
   * Fen of it that are frozen; all that is there unless said. An account frozen up to an amount can pay out whatever is
   * above it, so the frozen part is the one that would leave last.
   */
  readonly amount?: number;
}

export interface BackOptions {
  /** Which money leaves an account first; `fifo` unless said. */
  readonly rule?: TraceRule;
  /** How many transfers back; 6 unless said. */
  readonly layers?: number;
  /** How long before the moment transfers are looked at, in milliseconds; without end unless said. */
  readonly windowMs?: number;
  /** A transfer below this, in fen, is not followed back beyond its payer; 1 unless said. */
  readonly leastAmount?: number;
  /** An account with more transfers in within the window than this is not gone behind; no limit unless said. */
  readonly fanIn?: number;
  /** Channels behind which no payer's account is looked for; the sinks of a forward trace unless said. */
  readonly sinks?: readonly Channel[];
  /** How long money may rest in an account that passes it on, in milliseconds; 72 hours unless said. */
  readonly restMs?: number;
  /** An account passes money on where at least this part of what it paid out had rested no longer; 0.5 unless said. */
  readonly passShare?: number;
  /** Accounts that are known to have paid their own money: victims who reported. */
  readonly victims?: readonly string[];
  /** Balances that banks told, by account. */
  readonly balances?: ReadonlyMap<string, KnownBalance>;
}

export type FullBackOptions = Required<BackOptions>;

/** Limits of a backward trace; more payments than that at its end need a narrower question. */
export const backLimits = { layers: 50, payments: 100_000 } as const;

/** The options with what holds unless said. Throws RangeError for one that makes no sense. */
export const fullBackOptions = (options: BackOptions): FullBackOptions => {
  const full: FullBackOptions = {
    rule: 'fifo',
    layers: 6,
    windowMs: Infinity,
    leastAmount: 1,
    fanIn: Infinity,
    sinks: sinkChannels,
    restMs: 72 * 3_600_000,
    passShare: 0.5,
    victims: [],
    balances: new Map(),
    ...options,
  };
  if (!(full.layers >= 1 && full.layers <= backLimits.layers)) throw new RangeError('layers: 1 to 50');
  if (!(full.windowMs >= 0)) throw new RangeError('window: not negative');
  if (!(full.passShare >= 0 && full.passShare <= 1)) throw new RangeError('passShare: 0 to 1');
  return full;
};
