import { z } from 'zod';
import { CaseId, CaseTransferId, OrderId, StatementId, UnitId } from '../ids.ts';
import { OrderKind } from '../orders/orders.ts';
import { Fen, FenOrNone, Line, Moment, Name, Prose } from '../values.ts';
import type { Words } from '../words.ts';

/** Most accounts, transfers and steps of the plan that one reply holds; what is left out is counted in `cut`. */
export const traceLimits = { accounts: 5000, transfers: 20_000, steps: 2000, layers: 50, drafts: 100 } as const;

export const traceRules = {
  fifo: { zh: '先进先出', en: 'First in, first out' },
  lifo: { zh: '后进先出', en: 'Last in, first out' },
  prorata: { zh: '按比例', en: 'Pro rata' },
} as const satisfies Record<string, Words>;
export const TraceRule = z.enum(['fifo', 'lifo', 'prorata']);

/** Why followed money lies where it lies; the words are the engine's `endWords`. */
export const TraceEnd = z.enum([
  'held',
  'sink',
  'unanswered',
  'unknown-counterparty',
  'layers',
  'window',
  'least-amount',
  'fan-out',
  'another-origin',
]);
/** How money moved; the words are the engine's `channelWords`. */
export const TraceChannel = z.enum([
  'transfer',
  'cash',
  'pos',
  'wallet',
  'crypto',
  'abroad',
  'fee',
  'refund',
  'reversal',
]);
export type TraceChannel = z.infer<typeof TraceChannel>;
/** Channels through which money leaves what can be followed. */
export const SinkChannel = TraceChannel.extract(['cash', 'pos', 'wallet', 'crypto', 'abroad', 'fee']);

/** By what the trace was made. A window counts from the last payment of the victim; null is without end. */
export const TraceRules = z.strictObject({
  rule: TraceRule,
  layers: z.number().int().min(1).max(traceLimits.layers),
  windowHours: z.number().int().min(1).max(87_600).nullable(),
  /** Followed money in one transfer below this, in fen, is not followed on. */
  leastAmount: Fen,
});
export type TraceRules = z.infer<typeof TraceRules>;

/** The same as a query; what is not said is fifo, 6 layers, no window, one fen. */
export const TraceQuery = z.strictObject({
  rule: TraceRule.default('fifo'),
  layers: z.coerce.number().int().min(1).max(traceLimits.layers).default(6),
  windowHours: z.coerce.number().int().min(1).max(87_600).optional(),
  leastAmount: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).default(1),
});
export type TraceQuery = z.infer<typeof TraceQuery>;

const EndSum = z.strictObject({ reason: TraceEnd, amount: Fen });
/** Part of an amount that belongs to one payment of the victim: its place in `origins`. */
const Share = z.strictObject({ origin: z.number().int().nonnegative(), amount: Fen });

/** Amounts in fen: `origin` = `stoppable` + `sunk` + `unresolved`, to the fen. */
export const TraceTotals = z.strictObject({
  origin: FenOrNone,
  stoppable: FenOrNone,
  sunk: FenOrNone,
  unresolved: FenOrNone,
  sinks: z.array(z.strictObject({ channel: SinkChannel, amount: Fen })),
  reasons: z.array(EndSum),
});

/**
 * A payment of the victim, where the trace starts. `seen`: the bank's statement shows it, then at `at`, the bank's
 * moment, and as the transfer `traceTransferId` where that one is in the reply.
 */
export const TraceOrigin = z.strictObject({
  transferId: CaseTransferId,
  at: Moment,
  amount: Fen,
  from: Line.nullable(),
  to: Line,
  seen: z.boolean(),
  traceTransferId: z.string().nullable(),
});
export type TraceOrigin = z.infer<typeof TraceOrigin>;

/**
 * `victim`: paid an origin. `sink`: all that came here left through a sink (cash, POS, a wallet …). `nobody`: the
 * counterparty that statements do not name, number ''.
 */
export const TraceAccountKind = z.enum(['victim', 'account', 'sink', 'nobody']);

/** What the orders of this case did to an account, the strongest first: frozen, stopped, asked (on its way), none. */
export const accountStandings = {
  frozen: { zh: '已冻结', en: 'Frozen' },
  stopped: { zh: '已止付', en: 'Stopped' },
  asked: { zh: '已发指令', en: 'Ordered' },
  none: { zh: '未采取措施', en: 'No order' },
} as const satisfies Record<string, Words>;
export const AccountStanding = z.enum(['frozen', 'stopped', 'asked', 'none']);

/** What a bank told of an account's balance, in fen, and when. */
export const ToldBalance = z.strictObject({ amount: FenOrNone, at: Moment });

export const TraceAccount = z.strictObject({
  /** '' for the counterparty that nobody names. */
  number: z.string().max(40),
  name: Name.nullable(),
  bankId: UnitId.nullable(),
  bankName: Name.nullable(),
  kind: TraceAccountKind,
  /** 1 for an account that the victim paid, 0 for the victim's own. */
  layer: z
    .number()
    .int()
    .min(0)
    .max(traceLimits.layers + 1),
  /** Followed money in and out, and what of it can still be stopped; fen. */
  inflow: FenOrNone,
  outflow: FenOrNone,
  stoppable: FenOrNone,
  /** Followed money that lies here and cannot be stopped, or is not known to be here. */
  ended: z.array(EndSum),
  firstAt: Moment.nullable(),
  lastAt: Moment.nullable(),
  shares: z.array(Share),
  /** Whether its bank has told its movements, and until when. */
  isAnswered: z.boolean(),
  toldUntil: Moment.nullable(),
  balance: ToldBalance.nullable(),
  standing: AccountStanding,
  /** The latest order of this case on it; null where there is none. */
  orderId: OrderId.nullable(),
  note: Prose,
});
export type TraceAccount = z.infer<typeof TraceAccount>;

/** A transfer with followed money in it. */
export const TraceTransfer = z.strictObject({
  /** Names it within this reply. */
  id: z.string(),
  /** The bank's own number; null where it gave none. */
  reference: Line.nullable(),
  from: z.string().max(40),
  to: z.string().max(40),
  at: Moment,
  amount: Fen,
  /** How much of the amount is followed. */
  followed: Fen,
  /** The layer of the account that it came to. */
  layer: z
    .number()
    .int()
    .min(0)
    .max(traceLimits.layers + 1),
  channel: TraceChannel,
  endReason: TraceEnd.nullable(),
});
export type TraceTransfer = z.infer<typeof TraceTransfer>;

/** Why no order can be drafted for a step as it stands. */
export const stepGaps = {
  bank: { zh: '开户行不是成员单位或尚不清楚，请先选定银行', en: 'Its bank is no member or is not known; choose it' },
  ordered: { zh: '已有指令在途或在执行', en: 'An order is on its way or in force' },
} as const satisfies Record<string, Words>;
export const StepGap = z.enum(['bank', 'ordered']);

/** An account to stop, the most urgent first. Amounts in fen. */
export const TraceStep = z.strictObject({
  account: z.string().min(1).max(40),
  layer: z
    .number()
    .int()
    .min(1)
    .max(traceLimits.layers + 1),
  /** `unanswered`: its bank has not told its movements, so the money may have moved on. */
  state: z.enum(['held', 'unanswered']),
  amount: Fen,
  /** How much of it is likely to be there now, and how much less a minute later. */
  expected: FenOrNone,
  perMinute: FenOrNone,
  reason: z.strictObject({ zh: Line, en: Line }),
  /** What is proposed: a stop where holder, bank and payment are known, else an inquiry. */
  propose: OrderKind.extract(['inquiry', 'stop']),
  /** The followed payment that a stop would name, for the bank to compare. */
  transferAt: Moment.nullable(),
  transferAmount: Fen.nullable(),
  gap: StepGap.nullable(),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** How many of each were left out because of `traceLimits`, and the followed fen of the steps left out. */
export const TraceCut = z.strictObject({
  accounts: z.number().int().nonnegative(),
  transfers: z.number().int().nonnegative(),
  steps: z.number().int().nonnegative(),
  stepAmount: FenOrNone,
});

/** A reply of a bank that the trace rests on. */
export const TraceStatement = z.strictObject({
  id: StatementId,
  account: z.string(),
  bankName: Name,
  storedAt: Moment,
  rows: z.number().int().nonnegative(),
});

/**
 * Where the money of a case is, as far as the banks have told. Accounts by layer, then number; transfers by time. With
 * `cut`, those with the most followed money are the ones that stay. The same statements give the same trace in
 * whatever order they came.
 */
export const CaseTrace = z.strictObject({
  caseId: CaseId,
  caseNumber: Line,
  asOf: Moment,
  rules: TraceRules,
  totals: TraceTotals,
  origins: z.array(TraceOrigin),
  accounts: z.array(TraceAccount),
  transfers: z.array(TraceTransfer),
  plan: z.array(TraceStep),
  cut: TraceCut,
  restsOn: z.array(TraceStatement),
  /** Contradictions in what banks told, as the case lists them. */
  contradictions: z.number().int().nonnegative(),
});
export type CaseTrace = z.infer<typeof CaseTrace>;
