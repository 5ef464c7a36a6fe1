import { setTimeout } from 'node:timers/promises';
import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import type { BankEvent } from '@lianfang/contract/bank-api/bank-events';
import type { BankKey } from './bank-key.ts';
import { type Habits, usualHabits } from './decide-answer.ts';
import { between, diceOf } from './dice.ts';
import type { FundNetwork } from './fund-network.ts';
import { type Desk, handleOrder } from './handle-order.ts';
import { createLedger, type LedgerFigures } from './order-ledger.ts';
import { createPlatformClient, NoAnswer, type Trouble } from './platform-client.ts';
import { takeWatchList } from './take-watch-list.ts';

export interface BankOptions {
  readonly origin: () => string;
  readonly key: BankKey;
  readonly seed: string;
  /** Shared with the other banks, so that money which left one is found at another. */
  readonly network: FundNetwork;
  readonly habits?: Habits;
  /** Share of calls that fail on the way. */
  readonly failing?: number;
  /** Shortest and longest time in ms that a bank takes over an order. */
  readonly delay?: readonly [number, number];
  /** Milliseconds between two polls. */
  readonly pause?: number;
  /** Milliseconds between two looks at the watch list. */
  readonly watchPause?: number;
}

export interface BankFigures extends LedgerFigures {
  readonly polls: number;
  /** Events that came by poll or by webhook. */
  readonly events: number;
  /** Changes of the watch list that were taken. */
  readonly watchTaken: number;
  readonly troubles: Readonly<Record<Trouble, number>>;
}

/** A bank at work. */
export interface SimulatedBank {
  /** Hears of an event, as its webhook would. */
  hear(event: BankEvent): void;
  figures(): BankFigures;
  stop(): Promise<void>;
}

/** Works on orders at once, each until the platform has its answer; an event that comes again is dropped. */
const workOnOrders = (desk: Desk, pause: number, ending: AbortSignal) => {
  const heard = new Set<string>();
  const working = new Map<string, Promise<void>>();
  const counts = { events: 0 };
  const work = async (orderId: string): Promise<void> => {
    while (!ending.aborted) {
      const isTold = await handleOrder(desk, orderId).catch((error: unknown) => {
        if (error instanceof NoAnswer) return false;
        throw error;
      });
      if (isTold) return;
      await setTimeout(pause);
    }
  };
  const start = (orderId: string): void => {
    if (working.has(orderId) || desk.ledger.isDone(orderId)) return;
    const done = work(orderId).finally(() => working.delete(orderId));
    working.set(orderId, done);
  };
  /** Only after what is under way: else the answer to an objection that is just being made would go unheard. */
  const restart = async (orderId: string): Promise<void> => {
    await working.get(orderId);
    desk.ledger.reopen(orderId);
    start(orderId);
  };
  const hear = ({ id, event, orderId }: BankEvent): void => {
    counts.events += 1;
    if (heard.has(id)) return;
    heard.add(id);
    if (event === 'objection-answered') void restart(orderId);
    else if (event !== 'order-ended') start(orderId);
  };
  return { hear, counts, settle: () => Promise.all(working.values()) };
};

/** Does something again and again until the end; what broke on the way is done again. */
const repeat = async (work: () => Promise<void>, pause: number, ending: AbortSignal): Promise<void> => {
  while (!ending.aborted) {
    await work().catch((error: unknown) => {
      if (!(error instanceof NoAnswer)) throw error;
    });
    // The end of the bank cuts the pause short.
    await setTimeout(pause, undefined, { signal: ending }).catch(() => undefined);
  }
};

/** Opens a bank: it polls its events, and works on several orders at once until each is answered. */
export const simulateBank = (options: BankOptions): SimulatedBank => {
  const { origin, key, seed, network, habits = usualHabits, failing = 0, delay = [0, 0] } = options;
  const { pause = 200, watchPause = 5000 } = options;
  const dice = diceOf(seed);
  const client = createPlatformClient({ origin, key, dice, failing });
  const ledger = createLedger();
  const ending = new AbortController();
  const think = async () => void (await setTimeout(between(dice, ...delay)));
  const desk = workOnOrders({ client, ledger, network, seed, habits, think }, pause, ending.signal);
  let [polls, after, watchTaken] = [0, 0, 0];
  const poll = async (): Promise<void> => {
    polls += 1;
    const told = await client.call(bankApiEndpoints.pollBankEvents, { query: { after, limit: 200 } });
    if (!told.ok) return;
    for (const event of told.reply.events) desk.hear(event);
    after = told.reply.next;
  };
  const watch = async (): Promise<void> => {
    watchTaken += await takeWatchList(client);
  };
  const running = [repeat(poll, pause, ending.signal), repeat(watch, watchPause, ending.signal)];
  return {
    hear: desk.hear,
    figures: () => ({ ...ledger.figures(), polls, watchTaken, ...desk.counts, troubles: { ...client.troubles } }),
    stop: async () => {
      ending.abort();
      await Promise.all(running);
      await desk.settle();
    },
  };
};
