import { cleanLot, isTainted, type Lot, pushLot } from './lot.ts';

/**
 * Which of an account's money leaves first: `fifo` the first that came, `lifo` the last that came, `pro-rata` a part of
 * each, `lowest-balance` the account's own money before any other (lowest intermediate balance rule).
 */
export const traceRules = ['fifo', 'lifo', 'pro-rata', 'lowest-balance'] as const;

export type TraceRule = (typeof traceRules)[number];

/** The money in one account while a trace goes through it. */
export interface Holding {
  /** Fen of the origins in it. */
  readonly tainted: number;
  /** Fen of other money that leave before any of it, whatever comes in; 0 where that is not sure. */
  readonly ahead: number;
  put(lots: readonly Lot[]): void;
  /** What leaves: exactly `amount`, the missing rest as money that was there unseen. */
  take(amount: number): Lot[];
  lots(): readonly Lot[];
}

const cut = ({ origin, layer }: Lot, amount: number): Lot => ({ origin, layer, amount });

class Fifo implements Holding {
  tainted = 0;
  #lots: Lot[] = [];
  #first = 0;

  get ahead(): number {
    const first = this.#lots[this.#first];
    return first === undefined || isTainted(first) ? 0 : first.amount;
  }

  put(lots: readonly Lot[]): void {
    for (const lot of lots) {
      if (isTainted(lot)) this.tainted += lot.amount;
      if (this.#first === this.#lots.length && lot.amount > 0) this.#lots.push(lot);
      else pushLot(this.#lots, lot);
    }
  }

  take(amount: number): Lot[] {
    const taken: Lot[] = [];
    let missing = amount;
    while (missing > 0) {
      const lot = this.#lots[this.#first];
      if (lot === undefined) break;
      const part = Math.min(lot.amount, missing);
      if (isTainted(lot)) this.tainted -= part;
      pushLot(taken, cut(lot, part));
      missing -= part;
      if (part === lot.amount) this.#first += 1;
      else this.#lots[this.#first] = cut(lot, lot.amount - part);
    }
    this.#forget();
    pushLot(taken, cleanLot(missing));
    return taken;
  }

  lots(): readonly Lot[] {
    return this.#lots.slice(this.#first);
  }

  #forget(): void {
    if (this.#first < 64 || this.#first * 2 < this.#lots.length) return;
    this.#lots = this.#lots.slice(this.#first);
    this.#first = 0;
  }
}

class Lifo implements Holding {
  tainted = 0;
  readonly ahead = 0;
  readonly #lots: Lot[] = [];

  put(lots: readonly Lot[]): void {
    for (const lot of lots) {
      if (isTainted(lot)) this.tainted += lot.amount;
      pushLot(this.#lots, lot);
    }
  }

  take(amount: number): Lot[] {
    const taken: Lot[] = [];
    let missing = amount;
    while (missing > 0) {
      const lot = this.#lots.pop();
      if (lot === undefined) break;
      const part = Math.min(lot.amount, missing);
      if (isTainted(lot)) this.tainted -= part;
      pushLot(taken, cut(lot, part));
      missing -= part;
      if (part < lot.amount) this.#lots.push(cut(lot, lot.amount - part));
    }
    pushLot(taken, cleanLot(missing));
    return taken;
  }

  lots(): readonly Lot[] {
    return this.#lots;
  }
}

/** a × b ÷ c, whole and rounded down, with its remainder, though a × b may be beyond 2^53. */
const share = (a: number, b: number, c: number): readonly [whole: number, rest: number] => {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return [Math.floor(product / c), product % c];
  const exact = BigInt(a) * BigInt(b);
  return [Number(exact / BigInt(c)), Number(exact % BigInt(c))];
};

/** Parts of `amount` in proportion to the lots, whole fen: what is left over goes to the largest remainders, first ones first. */
export const shareOut = (lots: readonly Lot[], amount: number): Lot[] => {
  const total = lots.reduce((sum, lot) => sum + lot.amount, 0);
  const shares = lots.map((lot, place) => {
    const [whole, rest] = share(lot.amount, amount, total);
    return { lot, place, whole, rest };
  });
  let left = amount - shares.reduce((sum, { whole }) => sum + whole, 0);
  for (const one of shares.toSorted((a, b) => b.rest - a.rest || a.place - b.place)) {
    if (left <= 0) break;
    one.whole += 1;
    left -= 1;
  }
  return shares.map(({ lot, whole }) => cut(lot, whole));
};

const byOrigin = (a: Lot, b: Lot): number => a.origin - b.origin || a.layer - b.layer;

class ProRata implements Holding {
  tainted = 0;
  readonly ahead = 0;
  #pools: Lot[] = [];

  put(lots: readonly Lot[]): void {
    for (const lot of lots) {
      if (lot.amount === 0) continue;
      if (isTainted(lot)) this.tainted += lot.amount;
      const place = this.#pools.findIndex((pool) => byOrigin(pool, lot) >= 0);
      const pool = this.#pools[place];
      if (pool === undefined) this.#pools.push(lot);
      else if (byOrigin(pool, lot) === 0) this.#pools[place] = cut(pool, pool.amount + lot.amount);
      else this.#pools.splice(place, 0, lot);
    }
  }

  take(amount: number): Lot[] {
    const total = this.#pools.reduce((sum, lot) => sum + lot.amount, 0);
    const shares = total === 0 ? [] : shareOut(this.#pools, Math.min(amount, total));
    this.#pools = this.#pools
      .map((pool, i) => cut(pool, pool.amount - (shares[i]?.amount ?? 0)))
      .filter((pool) => pool.amount > 0);
    const taken: Lot[] = [];
    for (const lot of [...shares, cleanLot(Math.max(0, amount - total))]) {
      if (isTainted(lot)) this.tainted -= lot.amount;
      pushLot(taken, lot);
    }
    return taken;
  }

  lots(): readonly Lot[] {
    return this.#pools;
  }
}

class LowestBalance implements Holding {
  #own = 0;
  readonly #rest = new Fifo();

  get tainted(): number {
    return this.#rest.tainted;
  }

  get ahead(): number {
    return this.#own;
  }

  put(lots: readonly Lot[]): void {
    for (const lot of lots) {
      if (isTainted(lot)) this.#rest.put([lot]);
      else this.#own += lot.amount;
    }
  }

  take(amount: number): Lot[] {
    const own = Math.min(this.#own, amount);
    this.#own -= own;
    const taken: Lot[] = [];
    for (const lot of [cleanLot(own), ...this.#rest.take(amount - own)]) pushLot(taken, lot);
    return taken;
  }

  lots(): readonly Lot[] {
    return this.#own > 0 ? [cleanLot(this.#own), ...this.#rest.lots()] : this.#rest.lots();
  }
}

const makers: Readonly<Record<TraceRule, () => Holding>> = {
  fifo: () => new Fifo(),
  lifo: () => new Lifo(),
  'pro-rata': () => new ProRata(),
  'lowest-balance': () => new LowestBalance(),
};

/** An empty account under a rule. */
export const createHolding = (rule: TraceRule): Holding => makers[rule]();
