import type { Label } from '../../calendar/label.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';
import type { EndReason } from '../trace/flow.ts';
import type { Trace } from '../trace/trace.ts';
import { type TracedAccount, type TraceResult, traceResult } from '../trace/trace-result.ts';
import { bankLayer } from '../words/bank-layer.ts';
import { type Dwell, readDwell } from './dwell.ts';
import { sentenceOf } from './sentence.ts';
import { stayOf, type Stay, stillThere, typicalStay } from './stay.ts';

export interface StopPlanOptions {
  /** Accounts with less followed money than this, in fen, are left out; 1 unless said. */
  readonly leastAmount?: number;
  /** How far back movements tell how long money stays, in milliseconds; 90 days unless said. */
  readonly lookBackMs?: number;
  /** What is assumed of the stay before any movement is seen, in milliseconds; 30 minutes unless said. */
  readonly typicalStayMs?: number;
  /** How many credits that assumption counts as, and in turn what the whole trace shows for each account; 2 unless said. */
  readonly weight?: number;
  /** Until when an account's bank has told its movements, in milliseconds; until the last movement unless said. */
  readonly toldUntil?: (account: string) => number | undefined;
  /** What the trace says as it stands, where the caller has it; else it is worked out. */
  readonly result?: TraceResult;
}

/** An account to stop. Amounts in fen. */
export interface StopStep {
  readonly account: string;
  /** 1 for an account that the victim paid. */
  readonly layer: number;
  readonly state: 'held' | 'unanswered';
  /** Followed money that is not known to have left. */
  readonly amount: number;
  /** How much of it is likely to be there now. */
  readonly expected: number;
  /** How much less will be there a minute later. */
  readonly perMinute: number;
  readonly reason: Label;
}

/** Whom to stop, the most urgent first. */
export interface StopPlan {
  readonly steps: readonly StopStep[];
  /** Followed money of accounts under the least amount, in fen. */
  readonly belowLeast: number;
}

interface Arrival {
  readonly at: number;
  readonly amount: number;
}

const minute = 60_000;
const defaults = { leastAmount: 1, lookBackMs: 90 * 86_400_000, typicalStayMs: 30 * minute, weight: 2 };

type Full = Required<Omit<StopPlanOptions, 'result'>>;

/** Where followed money can be stopped in an account, with how much of it. */
const frontierOf = ({ stoppable, ended }: TracedAccount): { state: StopStep['state']; amount: number } | null => {
  if (stoppable > 0) return { state: 'held', amount: stoppable };
  const of = (reason: EndReason): number => ended.find((one) => one.reason === reason)?.amount ?? 0;
  return of('unanswered') > 0 ? { state: 'unanswered', amount: of('unanswered') } : null;
};

/** When the money that is left came: the last that came, as first in first out leaves it. */
const arrivalsLeft = (arrivals: readonly Arrival[], amount: number, firstAt: number): Arrival[] => {
  const left: Arrival[] = [];
  let missing = amount;
  for (const one of arrivals.toReversed()) {
    if (missing === 0) break;
    const part = Math.min(one.amount, missing);
    left.push({ at: one.at, amount: part });
    missing -= part;
  }
  return missing > 0 ? [...left, { at: firstAt, amount: missing }] : left;
};

/** When money last moved in or out; what was reversed moved none. */
const lastMovement = (ledger: Ledger, account: number, now: number): number => {
  let latest = 0;
  for (const list of [ledger.incoming(account), ledger.outgoing(account)]) {
    let place = ledger.placeAt(list, now + 1) - 1;
    while (place >= list.start && !ledger.moves(rowAt(list, place))) place -= 1;
    if (place >= list.start) latest = Math.max(latest, ledger.rows.at.get(rowAt(list, place)));
  }
  return latest;
};

interface Seen {
  readonly traced: TracedAccount;
  readonly toldUntil: number;
  /** Nothing where the account's bank has not told its movements. */
  readonly dwell: Dwell;
}

const unseen: Dwell = { left: 0, spent: 0 };

/** The accounts that followed money came into and was followed on from: no sink, no account that pays out too often. */
const seeAccounts = ({ ledger, options, visits }: Trace, { accounts }: TraceResult, now: number, full: Full): Seen[] =>
  accounts.flatMap((traced) => {
    const account = ledger.rows.accounts.find(traced.account);
    const visit = visits.get(account);
    if (visit === undefined || visit.isEmpty || visit.isHub) return [];
    if (!options.isAnswered(traced.account)) return [{ traced, toldUntil: 0, dwell: unseen }];
    const toldUntil = Math.min(now, full.toldUntil(traced.account) ?? lastMovement(ledger, account, now));
    const span = [Math.max(0, toldUntil - full.lookBackMs), toldUntil] as const;
    return [{ traced, toldUntil, dwell: readDwell(ledger, account, span, options.balances.get(traced.account)) }];
  });

const arrivalsOf = ({ transfers }: TraceResult, now: number): Map<string, Arrival[]> => {
  const found = new Map<string, Arrival[]>();
  for (const { to, at, tainted, endReason } of transfers) {
    if (endReason !== null && endReason !== 'another-origin') continue;
    const list = found.get(to) ?? [];
    list.push({ at: Math.min(at, now), amount: tainted });
    found.set(to, list);
  }
  return found;
};

/** Expected to be there at `now`, and how much less a minute later, in fen and parts of it. */
const valueOf = (left: readonly Arrival[], stay: Stay, toldUntil: number, now: number): readonly [number, number] => {
  let [expected, perMinute] = [0, 0];
  for (const { at, amount } of left) {
    const age = Math.max(0, now - at);
    const there = amount * stillThere(stay, Math.max(0, toldUntil - at), age);
    expected += there;
    perMinute += there * (1 - stillThere(stay, age, age + minute));
  }
  return [expected, perMinute];
};

/**
 * The accounts where followed money can still be stopped, held or with a bank that has not answered, in the order in
 * which stopping saves most per minute: what is expected to be there times the chance that it leaves in the next minute.
 * That is larger the more there is, the fresher it is and the faster the account empties. Ties go by what is expected,
 * then by the account. `now` in milliseconds; the trace is taken as it stands.
 */
export const stopPlan = (trace: Trace, now: number, options: StopPlanOptions = {}): StopPlan => {
  const full: Full = { ...defaults, toldUntil: () => undefined, ...options };
  const { result = traceResult(trace) } = options;
  const arrivals = arrivalsOf(result, now);
  const seen = seeAccounts(trace, result, now, full);
  const pooled = seen.reduce(
    (sum, { dwell }) => ({ left: sum.left + dwell.left, spent: sum.spent + dwell.spent }),
    unseen,
  );
  const typical = typicalStay(pooled, full.typicalStayMs, full.weight);
  let belowLeast = 0;
  const ranked = seen.flatMap(({ traced, toldUntil, dwell }) => {
    const there = frontierOf(traced);
    if (there === null) return [];
    if (there.amount < full.leastAmount) {
      belowLeast += there.amount;
      return [];
    }
    const { account, firstAt } = traced;
    const left = arrivalsLeft(arrivals.get(account) ?? [], there.amount, Math.min(firstAt, now));
    const [expected, perMinute] = valueOf(left, stayOf(dwell, typical, full.weight), toldUntil, now);
    const layer = bankLayer(result, traced);
    const freshMs = now - (left[0]?.at ?? now);
    const facts = { ...there, layer, account, expected: Math.round(expected), perMinute: Math.round(perMinute) };
    const reason = sentenceOf({ ...facts, freshMs, dwell, typicalMs: typical });
    return [{ step: { ...facts, reason }, perMinute, expected }];
  });
  ranked.sort(
    (a, b) => b.perMinute - a.perMinute || b.expected - a.expected || (a.step.account < b.step.account ? -1 : 1),
  );
  return { steps: ranked.map(({ step }) => step), belowLeast };
};
