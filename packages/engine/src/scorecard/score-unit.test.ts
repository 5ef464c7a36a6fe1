import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fractionText } from './decimal.ts';
import { byCode } from './indicator.ts';
import { knownCodes } from './known-indicators.ts';
import { memberUnitSheet } from './member-unit-sheet.ts';
import { add, compare, fraction, whole, zero } from './rational.ts';
import { readSheet } from './read-sheet.ts';
import { scoreUnit } from './score-unit.ts';
import type { Adjustment, Sheet, WhenMissing } from './sheet.ts';
import { townshipSheet } from './township-sheet.ts';
import { writtenScore } from './written-score.ts';

const ready = (sheet: Sheet) => {
  const read = readSheet(sheet, knownCodes);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.ready;
};
const figures = (counts: Readonly<Record<string, number | readonly [number, number]>>) =>
  byCode(
    Object.entries(counts).map(([code, figure]) => {
      const [numerator, denominator] = typeof figure === 'number' ? [figure, null] : figure;
      return { code, numerator, denominator, filter: { unit: 'u1' }, asOf: '2026-04-01T00:00:00.000Z' };
    }),
  );
const march = {
  'tasks.due': 12,
  'reports.on_time': 10,
  'reports.late': 1,
  'reports.missing': 1,
  'reports.accepted': 9,
  'reports.returned': 3,
  'supervision.letters_due': 2,
  'supervision.letters_answered_in_time': 1,
  'supervision.open_problems': 1,
  'supervision.closed_problems': 2,
  'outreach.coverage': [45, 60],
} as const;
const pointsByItem = (sheet: Sheet, counts: Parameters<typeof figures>[0], adjustments: Adjustment[] = []) => {
  const { items } = scoreUnit(ready(sheet), figures(counts), adjustments);
  return Object.fromEntries(items.map(({ code, points }) => [code, points === null ? null : fractionText(points)]));
};
const commended: Adjustment = { item: 'good-practice', points: 2.5, reason: '省级简报刊发', evidence: ['f1'] };

describe('scoreUnit', () => {
  test('a member unit is scored item by item, rounded as printed', () => {
    expect(pointsByItem(memberUnitSheet, march)).toEqual({
      punctuality: '35',
      quality: '75/4',
      replies: '10',
      rectification: '10',
      'good-practice': '0',
      'missing-reports': '-1',
      'false-records': '0',
    });
    expect(scoreUnit(ready(memberUnitSheet), figures(march), [])).toMatchObject({ shown: '72.75' });
  });

  test('a township earns its outreach share', () => {
    expect(pointsByItem(townshipSheet, march)).toMatchObject({ outreach: '45/2', punctuality: '105/4' });
    expect(scoreUnit(ready(townshipSheet), figures(march), [])).toMatchObject({ shown: '74.42' });
  });

  const noLetters = { ...march, 'supervision.letters_due': 0, 'supervision.letters_answered_in_time': 0 };
  const rules: readonly (readonly [WhenMissing, string | null, string])[] = [
    ['spread', null, '78.69'],
    ['zero', '0', '62.75'],
    ['full', '20', '82.75'],
  ];
  test.each(rules)(
    'where no letter was due the rule “%s” gives %s for replies and %s in all',
    (rule, points, shown) => {
      const score = scoreUnit(ready({ ...memberUnitSheet, whenMissing: rule }), figures(noLetters), []);
      const replies = score.items.find(({ code }) => code === 'replies');
      expect(replies?.points ?? null).toEqual(points === null ? null : whole(BigInt(points)));
      expect(replies?.gap?.zh).toBe('分母为0，不计算');
      expect(score.shown).toBe(shown);
    },
  );

  test('a unit without any figure has no total', () => {
    expect(scoreUnit(ready(memberUnitSheet), figures({}), [])).toMatchObject({ total: null, shown: null, base: null });
  });

  test('bonus and deduction count with evidence and are held to their limit', () => {
    const faked = { item: 'false-records', points: 30, reason: '照片重复使用', evidence: ['f2'] };
    const points = pointsByItem(memberUnitSheet, march, [commended, { ...commended, points: 4 }, faked]);
    expect(points).toMatchObject({ 'good-practice': '5', 'false-records': '-20' });
  });

  test.each([
    [{ ...commended, evidence: [] }, '没有附证明材料'],
    [{ ...commended, reason: ' ' }, '没有写理由'],
    [{ ...commended, points: 0 }, '分值应大于0'],
    [{ ...commended, points: Number.NaN }, '分值应大于0'],
    [{ ...commended, item: 'punctuality' }, '不接受人工加减分'],
    [{ ...commended, item: 'elsewhere' }, '没有这个项目'],
  ])('adjustment %o does not count: %s', (adjustment, why) => {
    const score = scoreUnit(ready(memberUnitSheet), figures(march), [adjustment]);
    expect(score.rejected).toEqual([
      { adjustment, why: expect.objectContaining({ zh: expect.stringContaining(why) }) },
    ]);
    expect(score.shown).toBe('72.75');
  });

  test('every item carries the figures it rests on', () => {
    const [punctuality] = scoreUnit(ready(memberUnitSheet), figures(march), []).items;
    expect(punctuality?.trace.map(({ indicator, numerator }) => [indicator, numerator])).toEqual([
      ['reports.on_time', 10],
      ['reports.late', 1],
      ['tasks.due', 12],
    ]);
    expect(punctuality?.value).toEqual({ n: 7n, d: 8n });
  });

  test('a written score survives JSON and prints what was scored', () => {
    const written = writtenScore(scoreUnit(ready(memberUnitSheet), figures(march), [commended]), 2);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
    expect(written).toMatchObject({ total: '75.25', base: '73.75', bonus: '2.50', deduction: '-1.00' });
    expect(written.items[1]).toMatchObject({ points: '18.75', weight: '25.00', value: '3/4' });
  });

  const count = fc.nat(30);
  const anyFigures = fc.record(
    {
      'tasks.due': count,
      'reports.on_time': count,
      'reports.late': count,
      'reports.missing': count,
      'reports.accepted': count,
      'reports.returned': count,
      'supervision.letters_due': count,
      'supervision.letters_answered_in_time': count,
      'supervision.open_problems': count,
      'supervision.closed_problems': count,
      'outreach.coverage': fc.tuple(count, count),
    },
    { requiredKeys: [] },
  );
  test('whatever the figures, points keep their limits and the printed column adds up to the printed total', () => {
    const sheets = [memberUnitSheet, townshipSheet].flatMap((sheet) =>
      rules.map(([whenMissing]) => ready({ ...sheet, whenMissing })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...sheets), anyFigures, (sheet, counts) => {
        const given = Object.fromEntries(
          Object.entries(counts).flatMap(([code, n]) => (n === undefined ? [] : [[code, n]])),
        );
        const score = scoreUnit(sheet, figures(given), [commended]);
        const within = score.items.every(({ points, code }) => {
          const item = sheet.sheet.items.find((one) => one.code === code);
          const size = points === null ? zero : fraction(points.n < 0n ? -points.n : points.n, points.d);
          return size !== null && compare(size, whole(BigInt(item?.max ?? 0))) <= 0;
        });
        expect(within).toBe(true);
        const known = score.items.map(({ points }) => points ?? zero);
        const complete = score.items.every(({ points }) => points !== null);
        const column = complete
          ? known.reduce(add, zero)
          : score.base && [score.base, score.bonus, score.deduction].reduce(add);
        expect(score.total).toEqual(column);
        expect(score.base === null || compare(score.base, whole(100n)) <= 0).toBe(true);
      }),
    );
  });
});
