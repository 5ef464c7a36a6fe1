import type { Transfer } from '../transfer.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Midnight in Shanghai of the first day of `ordinaryLife`. */
export const lifeStart = Date.UTC(2026, 2, 1, 16);

/** Numbers from 0 up to 1 that only the seed decides (Park and Miller, 1988). */
const numbersOf = (seed: number): (() => number) => {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/**
 * Synthetic people who buy in a few shops, pay the same friends again and again, a stranger now and then, and are paid
 * by their firm each month: what detectors must stay silent on. `days` from `lifeStart` on.
 */
export const ordinaryLife = (seed: number, people = 400, days = 60): Transfer[] => {
  const next = numbersOf(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const transfers: Transfer[] = [];
  const pay = (from: string, to: string, amount: number, at: number): void => {
    if (from !== to) transfers.push({ id: `L${transfers.length}`, from, to, amount: Math.round(amount), at });
  };
  const moment = (): number => lifeStart + below(days) * day + Math.floor((8 + 14 * next()) * hour);
  for (let person = 0; person < people; person += 1) {
    const name = `P${person}`;
    const friends = [1, 3, 7, 20].map((step) => `P${(person + step) % people}`);
    for (let count = 0; count < 20; count += 1) pay(name, `S${below(8)}`, 100 * (20 + 200 * next() ** 3), moment());
    for (let count = 0; count < 8; count += 1)
      pay(name, friends[below(4)] ?? name, 100 * (50 + 400 * next() ** 3), moment());
    for (let count = 0; count < 3; count += 1) pay(name, `P${below(people)}`, 100 * (50 + 400 * next() ** 3), moment());
    for (let month = 0; month < days; month += 30)
      pay(`F${person % 12}`, name, 520_000 + 1000 * person, lifeStart + (month + 9) * day + 10 * hour + person * 1000);
  }
  return transfers;
};
