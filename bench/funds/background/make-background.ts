import { Chance } from './random.ts';
import type { Shape } from './shapes.ts';

const day = 86_400_000;
/** 2022-08-25 in Shanghai: the start of every background. */
export const backgroundStart = Date.UTC(2022, 7, 24, 16);

/** Ordinary transfers as columns; accounts are numbers: people first, then shops, then firms. Amounts in fen. */
export interface Background {
  readonly shape: Shape;
  readonly accounts: number;
  readonly from: number[];
  readonly to: number[];
  readonly amount: number[];
  readonly at: number[];
}

type Spread = Shape['friends'];

/** Makes the ordinary life of one shape: purchases, friends, strangers, invoices, wages, rents, feasts, collections. */
class Life {
  readonly #chance: Chance;
  readonly #shape: Shape;
  readonly #wealth: Float64Array;
  readonly #friends: Uint32Array[] = [];
  readonly made: Background;

  constructor(shape: Shape, seed: number) {
    this.#shape = shape;
    this.#chance = new Chance(seed);
    this.made = { shape, accounts: shape.people + shape.shops + shape.firms, from: [], to: [], amount: [], at: [] };
    this.#wealth = Float64Array.from({ length: this.made.accounts }, () =>
      this.#chance.logNormal(1, shape.wealthSigma),
    );
    for (let person = 0; person < shape.people; person += 1) this.#friends.push(this.#befriend(person));
  }

  get count(): number {
    return this.made.from.length;
  }

  /** What comes by the month, once for all: wages, and rents of every fourth person. */
  addMonthly(): void {
    const { people, shops, firms, staff, wage, days } = this.#shape;
    for (let firm = people + shops; firm < people + shops + firms; firm += 1) {
      const members = Array.from({ length: this.#size(staff) }, () => this.#chance.below(people));
      const payDay = this.#chance.below(28);
      for (let first = payDay; first < days; first += 30)
        for (const [place, person] of members.entries())
          this.#pay(firm, person, wage * (this.#wealth[person] ?? 1), first * day + 36_000_000 + place * 400);
    }
    for (let tenant = 0; tenant < people; tenant += 4) {
      const landlord = this.#chance.below(people);
      const rentDay = this.#chance.below(30);
      for (let first = rentDay; first < days; first += 30)
        this.#pay(tenant, landlord, Math.round(this.#chance.logNormal(900, 0.4) / 50) * 50, first * day + this.#hour());
    }
  }

  /** Feasts at which many give one host, and fees that a class of parents pays one account. */
  addGatherings(): void {
    const { feasts, collections, people } = this.#shape;
    for (let count = 0; count < feasts; count += 1) {
      const host = this.#chance.below(people);
      const first = this.#chance.below(this.#shape.days - 3);
      for (let guests = 20 + this.#chance.below(80); guests > 0; guests -= 1)
        this.#pay(
          this.#chance.below(people),
          host,
          100 * (1 + this.#chance.below(10)),
          (first + this.#chance.below(2)) * day + this.#hour(),
        );
    }
    for (let count = 0; count < collections; count += 1) {
      const teacher = this.#chance.below(people);
      const first = this.#chance.below(this.#shape.days - 5);
      const fee = 20 * (1 + this.#chance.below(20));
      for (let parents = 20 + this.#chance.below(30); parents > 0; parents -= 1)
        this.#pay(this.#chance.below(people), teacher, fee, (first + this.#chance.below(4)) * day + this.#hour());
    }
  }

  /** One of the transfers that come at any time. */
  addOne(): void {
    const { mix, people, shops, firms, purchase, gift, invoice, days, activitySkew, shopSkew } = this.#shape;
    const at = this.#chance.below(days) * day + this.#hour();
    const person = this.#chance.rank(people, activitySkew);
    const kind = this.#chance.unit();
    if (kind < mix.purchase)
      this.#pay(person, people + this.#chance.rank(shops, shopSkew), this.#worth(person, purchase), at);
    else if (kind < mix.purchase + mix.friend) {
      const friends = this.#friends[person] ?? new Uint32Array();
      this.#pay(person, friends[this.#chance.rank(friends.length, 1)] ?? person, this.#worth(person, gift), at);
    } else if (kind < mix.purchase + mix.friend + mix.stranger)
      this.#pay(person, this.#chance.below(people), this.#worth(person, gift), at);
    else {
      const payer = people + this.#chance.rank(shops + firms, 1);
      this.#pay(payer, people + shops + this.#chance.rank(firms, 1), this.#worth(payer, invoice), at);
    }
  }

  /** Busy at noon and in the evening, hardly ever at night. */
  #hour(): number {
    const hour = (this.#chance.unit() < 0.5 ? 12 : 19) + 2.5 * this.#chance.normal();
    return Math.max(0, Math.min(23.99, hour)) * 3_600_000;
  }

  #worth(account: number, { median, sigma }: Shape['gift']): number {
    return this.#chance.logNormal(median * (this.#wealth[account] ?? 1), sigma);
  }

  #size({ least, alpha, most }: Spread): number {
    return Math.min(most, Math.floor(this.#chance.pareto(least, alpha)));
  }

  /** Mostly people near by in number (a village), some from anywhere. */
  #befriend(person: number): Uint32Array {
    const { people, friends } = this.#shape;
    return Uint32Array.from({ length: this.#size(friends) }, () => {
      const isNear = this.#chance.unit() < 0.7;
      const near = person + Math.round(15 * this.#chance.normal());
      return isNear && near >= 0 && near < people && near !== person ? near : this.#chance.below(people);
    });
  }

  #pay(from: number, to: number, yuan: number, offset: number): void {
    if (from === to) return;
    const { resolutionMs } = this.#shape;
    this.made.from.push(from);
    this.made.to.push(to);
    this.made.amount.push(Math.max(1, Math.round(yuan * 100)));
    this.made.at.push(backgroundStart + Math.floor(offset / resolutionMs) * resolutionMs);
  }
}

/** Ordinary transfers of a shape, at least `count` of them, the same for the same seed. */
export const makeBackground = (shape: Shape, count: number, seed: number): Background => {
  const life = new Life(shape, seed);
  life.addMonthly();
  life.addGatherings();
  while (life.count < count) life.addOne();
  return life.made;
};

/** The same way of life for `times` as many accounts. */
export const enlarge = (shape: Shape, times: number): Shape => ({
  ...shape,
  people: Math.round(shape.people * times),
  shops: Math.round(shape.shops * times),
  firms: Math.round(shape.firms * times),
});
