import type { SinkChannel } from '../transfer.ts';
import { rowAt } from '../ledger/row-list.ts';
import { type EndReason, endReasons } from './flow.ts';
import { isTainted, type Lot, taintedSum } from './lot.ts';
import type { OriginReading } from './read-origins.ts';
import type { Trace } from './trace.ts';
import type { Visit } from './visit.ts';

/** Part of an amount that belongs to one origin; `origin` is its place in the trace, `amount` in fen. */
export interface OriginShare {
  readonly origin: number;
  readonly amount: number;
}

/** What a trace says of one account. Amounts in fen of followed money, moments in milliseconds since 1970. */
export interface TracedAccount {
  readonly account: string;
  /** Fewest transfers from an origin; 0 for the account an origin names. */
  readonly layer: number;
  readonly inflow: number;
  readonly outflow: number;
  /** What is still there and can be stopped. */
  readonly stoppable: number;
  /** What came here and can neither be found further nor said to be here, or left through a sink. */
  readonly ended: readonly { readonly reason: EndReason; readonly amount: number }[];
  readonly firstAt: number;
  readonly lastAt: number;
  /** Of what lies here, stoppable or not. */
  readonly shares: readonly OriginShare[];
}

/** The followed money in one transfer. */
export interface TracedTransfer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly amount: number;
  /** Fen of it that are followed. */
  readonly tainted: number;
  readonly layer: number;
  readonly channel: string;
  readonly shares: readonly OriginShare[];
  readonly endReason: EndReason | null;
}

/** Where followed money is; the four parts of `total` sum to it, to the fen. */
export interface TraceResult {
  readonly total: number;
  readonly stoppable: number;
  readonly sunk: number;
  readonly unresolved: number;
  readonly sinks: Readonly<Partial<Record<SinkChannel, number>>>;
  readonly reasons: Readonly<Partial<Record<EndReason, number>>>;
  readonly readings: readonly OriginReading['as'][];
  readonly accounts: readonly TracedAccount[];
  readonly transfers: readonly TracedTransfer[];
}

interface Place {
  inflow: number;
  outflow: number;
  layer: number;
  firstAt: number;
  lastAt: number;
  readonly lying: Map<EndReason, Map<number, number>>;
}

type Places = Map<number, Place>;

const placeOf = (places: Places, account: number): Place => {
  const known = places.get(account);
  if (known !== undefined) return known;
  const place: Place = { inflow: 0, outflow: 0, layer: Infinity, firstAt: Infinity, lastAt: 0, lying: new Map() };
  places.set(account, place);
  return place;
};

const lay = (place: Place, reason: EndReason, lots: readonly Lot[]): void => {
  const shares = place.lying.get(reason) ?? new Map<number, number>();
  place.lying.set(reason, shares);
  for (const lot of lots) if (isTainted(lot)) shares.set(lot.origin, (shares.get(lot.origin) ?? 0) + lot.amount);
};

const arrive = (place: Place, lots: readonly Lot[], at: number): void => {
  for (const lot of lots) {
    if (!isTainted(lot)) continue;
    place.inflow += lot.amount;
    place.layer = Math.min(place.layer, lot.layer);
    place.firstAt = Math.min(place.firstAt, at);
    place.lastAt = Math.max(place.lastAt, at);
  }
};

/** The followed money that is left in an account after its last event; none comes in later than `lastIn`. */
const leftIn = (trace: Trace, { holding, events, next }: Visit, lastIn: number): Lot[] => {
  const left = holding.lots().filter(isTainted);
  for (let place = next; ; place += 1) {
    const event = events.get(place);
    if (event === undefined || event.at > lastIn) return left;
    const { kind, row } = event;
    if (kind === 'in') left.push(...(trace.flows.get(row)?.lots ?? []).filter(isTainted));
    else if (kind === 'origin') left.push({ origin: row, layer: 0, amount: trace.origins[row]?.amount ?? 0 });
  }
};

const movesAfter = ({ ledger, until }: Trace, account: number): boolean => {
  const list = ledger.outgoing(account);
  for (let place = ledger.placeAt(list, until + 1); place < list.end; place += 1)
    if (ledger.moves(rowAt(list, place))) return true;
  return false;
};

const whyLeft = (trace: Trace, visit: Visit): EndReason => {
  if (!trace.options.isAnswered(trace.ledger.rows.accounts.name(visit.account))) return 'unanswered';
  if (visit.isHub) return 'fan-out';
  return movesAfter(trace, visit.account) ? 'window' : 'held';
};

const placesOf = (trace: Trace): Places => {
  const places: Places = new Map();
  const { rows } = trace.ledger;
  for (const [row, flow] of trace.flows) {
    const at = rows.at.get(row);
    const to = placeOf(places, rows.to.array[row] ?? 0);
    arrive(to, flow.lots, at);
    arrive(to, flow.ended, at);
    for (const lot of flow.ended) lay(to, lot.reason, [lot]);
    if (trace.visits.has(rows.from.array[row] ?? 0))
      placeOf(places, rows.from.array[row] ?? 0).outflow += trace.taken(row);
  }
  for (const [place, reading] of trace.readings.entries()) {
    const origin = trace.origins[place];
    if (reading.as !== 'unseen' || origin === undefined) continue;
    arrive(placeOf(places, reading.account), [{ origin: place, layer: 0, amount: origin.amount }], origin.at);
  }
  for (const visit of trace.visits.values()) {
    const left = leftIn(trace, visit, places.get(visit.account)?.lastAt ?? -1);
    if (taintedSum(left) > 0) lay(placeOf(places, visit.account), whyLeft(trace, visit), left);
  }
  return places;
};

const sharesOf = (amounts: ReadonlyMap<number, number>): OriginShare[] =>
  [...amounts].map(([origin, amount]) => ({ origin, amount })).toSorted((a, b) => a.origin - b.origin);

const sumOf = (amounts: ReadonlyMap<number, number> | undefined): number => {
  let sum = 0;
  for (const amount of amounts?.values() ?? []) sum += amount;
  return sum;
};

const accountOf = (name: string, place: Place): TracedAccount => {
  const all = new Map<number, number>();
  for (const shares of place.lying.values())
    for (const [origin, amount] of shares) all.set(origin, (all.get(origin) ?? 0) + amount);
  const { inflow, outflow, layer, firstAt, lastAt, lying } = place;
  const ended = [...lying].filter(([reason]) => reason !== 'held');
  return {
    account: name,
    layer,
    inflow,
    outflow,
    stoppable: sumOf(lying.get('held')),
    ended: ended
      .map(([reason, shares]) => ({ reason, amount: sumOf(shares) }))
      .filter(({ amount }) => amount > 0)
      .toSorted((a, b) => endReasons.indexOf(a.reason) - endReasons.indexOf(b.reason)),
    firstAt,
    lastAt,
    shares: sharesOf(all),
  };
};

const transferOf = (trace: Trace, row: number): TracedTransfer => {
  const { rows } = trace.ledger;
  const flow = trace.flows.get(row) ?? { lots: [], ended: [] };
  const followed = [...flow.lots.filter(isTainted), ...flow.ended];
  const shares = new Map<number, number>();
  for (const lot of followed) shares.set(lot.origin, (shares.get(lot.origin) ?? 0) + lot.amount);
  return {
    id: rows.id(row),
    from: rows.accounts.name(rows.from.array[row] ?? 0),
    to: rows.accounts.name(rows.to.array[row] ?? 0),
    at: rows.at.get(row),
    amount: rows.amount.get(row),
    tainted: taintedSum(followed),
    layer: followed.reduce((least, lot) => Math.min(least, lot.layer), Infinity),
    channel: rows.channelOf(row),
    shares: sharesOf(shares),
    endReason: flow.ended[0]?.reason ?? null,
  };
};

const sinksOf = (trace: Trace): Partial<Record<SinkChannel, number>> => {
  const sinks: Partial<Record<string, number>> = {};
  for (const [row, flow] of trace.flows)
    for (const lot of flow.ended) {
      if (lot.reason !== 'sink') continue;
      const channel = trace.ledger.rows.channelOf(row);
      sinks[channel] = (sinks[channel] ?? 0) + lot.amount;
    }
  return sinks;
};

/** What the trace found, in an order that depends on what it found alone: accounts by layer and name, transfers by time. */
export const traceResult = (trace: Trace): TraceResult => {
  const { accounts: names } = trace.ledger.rows;
  const accounts = [...placesOf(trace)]
    .filter(([, place]) => place.inflow > 0)
    .map(([account, place]) => accountOf(names.name(account), place))
    .toSorted((a, b) => a.layer - b.layer || (a.account < b.account ? -1 : 1));
  const reasons: Partial<Record<EndReason, number>> = {};
  for (const { stoppable, ended } of accounts)
    for (const { reason, amount } of [{ reason: 'held' as const, amount: stoppable }, ...ended])
      if (amount > 0) reasons[reason] = (reasons[reason] ?? 0) + amount;
  const total = trace.origins.reduce((sum, { amount }) => sum + amount, 0);
  const stoppable = reasons.held ?? 0;
  const sunk = reasons.sink ?? 0;
  const rows = [...trace.flows.keys()].toSorted((a, b) => trace.ledger.rows.compare(a, b));
  return {
    total,
    stoppable,
    sunk,
    unresolved: Object.values(reasons).reduce((sum, amount) => sum + amount, 0) - stoppable - sunk,
    sinks: sinksOf(trace),
    reasons,
    readings: trace.readings.map(({ as }) => as),
    accounts,
    transfers: rows.map((row) => transferOf(trace, row)),
  };
};
