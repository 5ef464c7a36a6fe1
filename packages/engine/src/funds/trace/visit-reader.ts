import { balanceBefore } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hangingTogether, orderOfMoment } from '../ledger/same-moment.ts';
import { AccountEvents, type EventSpan, hasMoreOut } from './account-events.ts';
import { createHolding } from './holding.ts';
import { cleanLot } from './lot.ts';
import type { UnseenOrigin } from './read-origins.ts';
import type { Trace } from './trace.ts';
import type { FullTraceOptions } from './trace-options.ts';
import type { Visit } from './visit.ts';

/** Reads from the ledger what a trace needs to know of an account: its events and what it held before them. */
export class VisitReader {
  /** The origins that are put into accounts. */
  unseen: readonly UnseenOrigin[] = [];
  readonly #ledger: Ledger;
  readonly #options: FullTraceOptions;
  readonly #until: number;
  readonly #turns: Map<number, number>;

  constructor({ ledger, options, until, turns }: Pick<Trace, 'ledger' | 'options' | 'until' | 'turns'>) {
    this.#ledger = ledger;
    this.#options = options;
    this.#until = until;
    this.#turns = turns;
  }

  /** Goes back to before the account's first event. */
  begin(visit: Visit): void {
    if (visit.isStale) this.#readEvents(visit);
    const { balances, rule } = this.#options;
    const known = balances.size === 0 ? undefined : balances.get(this.#ledger.rows.accounts.name(visit.account));
    visit.holding = createHolding(rule);
    visit.holding.put([cleanLot(balanceBefore(this.#ledger, visit.account, visit.from, known))]);
    visit.next = 0;
    visit.isSettled = false;
  }

  /** The account's events as the ledger holds them now. */
  eventsOf(visit: Visit): AccountEvents {
    return new AccountEvents(this.#ledger, this.#spanOf(visit), (row) => this.#turnOf(row));
  }

  #readEvents(visit: Visit): void {
    const span = this.#spanOf(visit);
    const { fanOut } = this.#options;
    visit.events = this.eventsOf(visit);
    visit.isHub = fanOut !== Infinity && hasMoreOut(this.#ledger, span, fanOut);
    visit.lastIn = Math.max(visit.lastIn, span.origins.at(-1)?.at ?? visit.from);
    visit.isStale = false;
    visit.givenThen = this.#ledger.rows.given;
  }

  #spanOf({ account, from }: Visit): EventSpan {
    return { account, from, until: this.#until, origins: this.unseen.filter((one) => one.account === account) };
  }

  #turnOf(row: number): number {
    const known = this.#turns.get(row);
    if (known !== undefined) return known;
    const order = orderOfMoment(this.#ledger, hangingTogether(this.#ledger, row));
    for (const [place, one] of order.entries()) this.#turns.set(one, place + 1);
    return this.#turns.get(row) ?? 0;
  }
}
