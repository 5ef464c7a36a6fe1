import { type AccountEvent, noEvents } from './account-events.ts';
import { Heap } from '../heap.ts';
import type { Appended, Ledger } from '../ledger/ledger.ts';
import { hangingTogether } from '../ledger/same-moment.ts';
import { type Flow, flowOn, flowUnder, sameFlow } from './flow.ts';
import { createHolding } from './holding.ts';
import { cleanLot, type Lot, taintedSum } from './lot.ts';
import { type OriginReading, readOrigins, unseenOrigins } from './read-origins.ts';
import {
  type FullTraceOptions,
  fullTraceOptions,
  type Origin,
  traceLimits,
  type TraceOptions,
} from './trace-options.ts';
import { createVisit, hasPassed, outUntilNow, type Visit } from './visit.ts';
import { VisitReader } from './visit-reader.ts';

/** Something the trace has yet to do: let money leave an account, or go through an account again from a moment on. */
interface Step {
  readonly visit: Visit;
  readonly at: number;
  /** Below 0 to go through again, which comes before whatever leaves at the moment. */
  readonly turn: number;
  /** The transfer that leaves; -1 to go through again. */
  readonly row: number;
}

const againFrom = (visit: Visit, at: number): Step => ({ visit, at, turn: -1, row: -1 });

/**
 * Follows money from its origins forward in time through a ledger. Everything happens in one order of time, so an
 * account's money is settled before any of it leaves. Transfers that come later are taken in by `update`: only the
 * accounts whose money changes are gone through again, from the moment it changes, and the result is the one a new
 * trace would give.
 */
export class Trace {
  readonly ledger: Ledger;
  readonly origins: readonly Origin[];
  readonly options: FullTraceOptions;
  /** The end of the window, in milliseconds since 1970. */
  readonly until: number;
  readings: readonly OriginReading[] = [];
  /** By row: what each transfer carries of the origins. */
  readonly flows = new Map<number, Flow>();
  /** By account: every account that followed money has come to. */
  readonly visits = new Map<number, Visit>();
  /** By row: its place among those of its moment, wherever the trace asked for it. */
  readonly turns = new Map<number, number>();
  readonly #sinks: ReadonlySet<string>;
  /** The account of counterparties that no statement names. */
  readonly #nobody: number;
  /** By row: what the transfers carry that origins name. */
  readonly #named = new Map<number, Flow>();
  readonly #reader: VisitReader;
  /** By row: what a transfer carried before its account was gone through again. */
  readonly #earlier = new Map<number, Flow>();
  readonly #steps = new Heap<Step>((a, b) => (a.at === b.at ? a.turn < b.turn : a.at < b.at));

  /** Throws RangeError for options out of their limits and for no origin, or more than 10,000. */
  constructor(ledger: Ledger, origins: readonly Origin[], options: TraceOptions = {}) {
    if (origins.length === 0 || origins.length > traceLimits.origins) throw new RangeError('origins: 1 to 10,000');
    this.ledger = ledger;
    this.origins = origins;
    this.options = fullTraceOptions(options);
    this.#sinks = new Set(this.options.sinks);
    this.#nobody = ledger.rows.accounts.intern('');
    this.until = origins.reduce((latest, { at }) => Math.max(latest, at), 0) + this.options.windowMs;
    this.#reader = new VisitReader(this);
    this.#start();
  }

  /** Takes in what was added to the ledger since. */
  update({ rows, changed }: Pick<Appended, 'rows' | 'changed'>): void {
    const readings = readOrigins(this.ledger, this.origins);
    if (JSON.stringify(readings) !== JSON.stringify(this.readings)) return this.#start();
    this.turns.clear();
    for (const row of [...rows, ...changed]) this.#ledgerChanged(row);
    this.#run();
  }

  /** Followed fen that a transfer took out of the account it left; not what an origin put into it. */
  taken(row: number): number {
    const flow = this.flows.get(row);
    if (flow === undefined) return 0;
    const named = this.#named.get(row);
    const ended = taintedSum(flow.ended) - (named === undefined ? 0 : taintedSum(named.ended));
    return ended + (named === undefined ? taintedSum(flow.lots) : 0);
  }

  #start(): void {
    this.flows.clear();
    this.visits.clear();
    this.#earlier.clear();
    this.turns.clear();
    this.#named.clear();
    this.readings = readOrigins(this.ledger, this.origins);
    this.#reader.unseen = unseenOrigins(this.readings, this.origins);
    for (const [place, reading] of this.readings.entries()) {
      const { amount, at } = this.origins[place] ?? { amount: 0, at: 0 };
      if (reading.as === 'unseen') this.#expectLeaving(this.#visit(reading.account, at));
      else {
        const lots: Lot[] = [{ origin: place, layer: 0, amount }];
        // What came to its origin's account is there, through whatever channel it came.
        const flow = reading.as === 'arrival' ? { lots, ended: [] } : this.#flowOn(reading.row, lots);
        this.#named.set(reading.row, flow);
        this.#carry(reading.row, flow);
      }
    }
    this.#run();
  }

  #run(): void {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if (step.row < 0) this.#goThroughAgain(step.visit, step.at);
      else this.#leave(step.visit, step);
    }
  }

  #ledgerChanged(row: number): void {
    const at = this.ledger.rows.at.get(row);
    const accounts = new Set<number>();
    for (const one of hangingTogether(this.ledger, row)) {
      accounts.add(this.ledger.rows.from.array[one] ?? 0);
      accounts.add(this.ledger.rows.to.array[one] ?? 0);
    }
    for (const account of accounts) {
      const visit = this.visits.get(account);
      if (visit === undefined) continue;
      visit.isStale = true;
      const from = this.options.fanOut === Infinity ? Math.max(at, visit.from) : visit.from;
      if (from <= this.until) this.#steps.push(againFrom(visit, from));
    }
  }

  #visit(account: number, at: number): Visit {
    const known = this.visits.get(account);
    if (known !== undefined) {
      if (at >= known.from && !known.isEmpty) return known;
      known.from = at;
      known.isEmpty = false;
      known.isStale = true;
      this.#steps.push(againFrom(known, at));
      return known;
    }
    const holding = createHolding(this.options.rule);
    const visit = createVisit(account, at, holding, noEvents(this.ledger));
    this.visits.set(account, visit);
    this.#reader.begin(visit);
    return visit;
  }

  /**
   * Lets the account's next transfer out leave when it is its turn. Those that can carry nothing, since as much other
   * money is before what is followed, are not waited for.
   */
  #expectLeaving(visit: Visit): void {
    if (visit.isExpected || visit.isHub || visit.isSettled) return;
    let { ahead } = visit.holding;
    for (let place = visit.next; ; place += 1) {
      const event = visit.events.get(place);
      if (event === undefined) break;
      if (event.kind !== 'out') continue;
      if (event.at > visit.againUntil) {
        ahead -= this.ledger.rows.amount.get(event.row);
        if (ahead >= 0) continue;
      }
      visit.isExpected = true;
      this.#steps.push({ visit, at: event.at, turn: event.turn, row: event.row });
      return;
    }
    visit.isSettled = true;
  }

  /** What an event puts into the account or takes out of it. */
  #pass(visit: Visit, event: AccountEvent): readonly Lot[] {
    const { flows, ledger, origins } = this;
    // What a hub pays out is not told apart, so what came to it stays.
    if (event.kind === 'out') return visit.isHub ? [] : visit.holding.take(ledger.rows.amount.get(event.row));
    visit.holding.put(
      event.kind === 'origin'
        ? [{ origin: event.row, layer: 0, amount: origins[event.row]?.amount ?? 0 }]
        : (flows.get(event.row)?.lots ?? [cleanLot(ledger.rows.amount.get(event.row))]),
    );
    return [];
  }

  /** Goes on to the transfer out whose turn it is, and lets it leave. */
  #leave(visit: Visit, due: Step): void {
    visit.isExpected = false;
    let last: AccountEvent | undefined;
    for (let row = -1; row !== due.row;) {
      const event = visit.events.get(visit.next);
      if (event === undefined || event.at > due.at || (event.at === due.at && event.turn > due.turn)) break;
      visit.next += 1;
      const left = this.#pass(visit, event);
      if (event.kind !== 'out') continue;
      ({ row } = event);
      last = event;
      const flow = this.#flow(row, left);
      if (flow !== undefined || event.at <= visit.againUntil) this.#carry(row, flow);
    }
    if (last === undefined) return;
    if (visit.holding.tainted > 0 || last.at <= visit.againUntil || last.at <= visit.lastIn) this.#expectLeaving(visit);
  }

  #flow(row: number, left: readonly Lot[]): Flow | undefined {
    const named = this.#named.get(row);
    if (named !== undefined) return flowUnder(named, left);
    return taintedSum(left) === 0 ? undefined : this.#flowOn(row, left);
  }

  #flowOn(row: number, left: readonly Lot[]): Flow {
    const { rows } = this.ledger;
    const isSink = this.#sinks.has(rows.channelOf(row));
    return flowOn(left, { isSink, isNamed: rows.to.array[row] !== this.#nobody }, this.options);
  }

  /** Nothing followed leaves the account any more: what left it before it was gone through again is taken back. */
  #retract(visit: Visit): void {
    for (let place = visit.next; this.#earlier.size > 0; place += 1) {
      const event = visit.events.get(place);
      if (event === undefined) return;
      if (event.kind === 'out' && this.#earlier.has(event.row)) this.#carry(event.row, this.#flow(event.row, []));
    }
  }

  /** Says what a transfer carries; where that is new, the account that it comes to is gone on with, or through again. */
  #carry(row: number, flow: Flow | undefined): void {
    const before = this.flows.get(row) ?? this.#earlier.get(row);
    this.#earlier.delete(row);
    if (flow === undefined) this.flows.delete(row);
    else this.flows.set(row, flow);
    if (sameFlow(before, flow)) return;
    const goesOn = flow !== undefined && taintedSum(flow.lots) > 0;
    if (!goesOn && (before === undefined || taintedSum(before.lots) === 0)) return;
    const at = this.ledger.rows.at.get(row);
    const account = this.ledger.rows.to.array[row] ?? 0;
    const visit = goesOn ? this.#visit(account, at) : this.visits.get(account);
    if (visit === undefined) return;
    if (goesOn) visit.lastIn = Math.max(visit.lastIn, at);
    if (!goesOn && at === visit.from) this.#startLater(visit);
    if (visit.isStale || hasPassed(visit, row, at)) this.#steps.push(againFrom(visit, at));
    else if (goesOn) this.#come(visit, at);
  }

  /** What reached the account first does not reach it any more; a hub is told by what leaves from its first moment on. */
  #startLater(visit: Visit): void {
    const carries = (row: number): boolean =>
      taintedSum((this.flows.get(row) ?? this.#earlier.get(row))?.lots ?? []) > 0;
    const events = this.#reader.eventsOf(visit);
    let place = 0;
    let first = events.get(place);
    while (first !== undefined && first.kind !== 'origin' && !(first.kind === 'in' && carries(first.row)))
      first = events.get((place += 1));
    visit.isEmpty = first === undefined;
    if (first === undefined || first.at === visit.from) return;
    visit.from = first.at;
    visit.isStale = true;
  }

  /** Followed money comes into an account that has not gone beyond the moment. */
  #come(visit: Visit, at: number): void {
    if (!visit.isExpected && !visit.isSettled) this.#passUntil(visit, at);
    this.#expectLeaving(visit);
  }

  /** Lets everything before a moment happen, where nothing of it can change what is carried. */
  #passUntil(visit: Visit, at: number): void {
    for (;;) {
      const event = visit.events.get(visit.next);
      if (event === undefined || event.at >= at) return;
      visit.next += 1;
      this.#pass(visit, event);
    }
  }

  #goThroughAgain(visit: Visit, at: number): void {
    if (!visit.isStale && (visit.events.get(visit.next - 1)?.at ?? -1) < at) return this.#expectLeaving(visit);
    const took = outUntilNow(visit, this.ledger.rows.given).filter(
      (event) => event.at >= at && (this.flows.has(event.row) || this.#earlier.has(event.row)),
    );
    for (const { row } of took) {
      const flow = this.flows.get(row);
      if (flow !== undefined) this.#earlier.set(row, flow);
      this.flows.delete(row);
    }
    this.#reader.begin(visit);
    visit.againUntil = Math.max(visit.againUntil, took.at(-1)?.at ?? -1);
    visit.isExpected = false;
    this.#passUntil(visit, at);
    for (const { row, at: moment } of took)
      if (moment < visit.from || !this.ledger.moves(row)) this.#carry(row, this.#flow(row, []));
    if (visit.isHub) this.#retract(visit);
    else this.#expectLeaving(visit);
  }
}
