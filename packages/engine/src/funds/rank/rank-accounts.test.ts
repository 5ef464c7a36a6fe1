import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import { lifeStart, ordinaryLife } from '../patterns/ordinary-life.ts';
import type { Transfer } from '../transfer.ts';
import { rankAccounts } from './rank-accounts.ts';

const hour = 3_600_000;
const life = ordinaryLife(5);
const later = (hours: number): number => lifeStart + (20 * 24 + hours) * hour;
const pay = (id: string, from: string, to: string, yuan: number, hours: number): Transfer => ({
  id,
  from,
  to,
  amount: Math.round(yuan * 100),
  at: later(hours),
});

const fromEach = (count: number, make: (i: number) => Transfer[]): Transfer[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat();

describe('who comes first', () => {
  test('an account in which money gathers and from which it goes on', () => {
    const scheme = fromEach(8, (i) => [
      pay(`A${i}`, `v${i}`, 'mule', 3000 * 1.4 ** i, 12 + 9 * i),
      pay(`B${i}`, 'mule', `w${i}`, 2950 * 1.4 ** i, 13 + 9 * i),
    ]);
    const ranked = rankAccounts(ledgerOf([...life, ...scheme]));
    expect(ranked[0]?.account).toBe('mule');
    expect(ranked[0]?.reasons.some((reason) => reason.includes('mule'))).toBe(true);
    expect(ranked[0]?.reasons.some((reason) => reason.includes('8 笔转入在数日内几乎原额转出'))).toBe(true);
  });

  test('an account that splits what it pays one other within a day', () => {
    const split = fromEach(6, (i) => [pay(`A${i}`, 'P7', 'P300', 800, 12 + i / 2)]);
    const ranked = rankAccounts(ledgerOf([...life, ...split]));
    expect(ranked.slice(0, 2).map(({ account }) => account)).toEqual(expect.arrayContaining(['P7', 'P300']));
    expect(ranked[0]?.reasons.join()).toContain('一天内与同一账户转账 6 笔');
    expect(ranked[0]?.reasonsEn.join()).toContain('6 transfers with one account within a day');
  });

  test('shops and employers are not listed', () => {
    const listed = rankAccounts(ledgerOf(life)).filter(({ account }) => /^[SF]/u.test(account));
    expect(listed).toEqual([]);
  });
});

describe('any ledger', () => {
  const transfers = fc.array(
    fc.record({
      from: fc.constantFrom('A', 'B', 'C', 'D'),
      to: fc.constantFrom('A', 'B', 'C', 'D', ''),
      amount: fc.integer({ min: 1, max: 5000 }),
      at: fc.integer({ min: 0, max: 90 }).map((quarter) => later(quarter / 4)),
    }),
    { maxLength: 50 },
  );

  test('everyone listed has a reason for each language, the scores fall, and the order of transfers changes nothing', () => {
    const withIds = transfers.map((all) => all.map((one, place) => ({ ...one, id: `T${100 + place}` })));
    fc.assert(
      fc.property(withIds, (all) => {
        const ranked = rankAccounts(ledgerOf(all));
        expect(rankAccounts(ledgerOf(all.toReversed()))).toEqual(ranked);
        expect(
          ranked.every(({ reasons, reasonsEn }) => reasons.length > 0 && reasons.length === reasonsEn.length),
        ).toBe(true);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  test('no more are listed than asked for', () => {
    const split = fromEach(9, (i) => [pay(`A${i}`, `P${2 * (i % 3)}`, `P${300 + (i % 3)}`, 800, 12 + i / 2)]);
    expect(rankAccounts(ledgerOf([...life, ...split]), { most: 2 })).toHaveLength(2);
  });
});
