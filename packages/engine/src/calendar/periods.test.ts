import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cycle, DayOfMonth, DueRule, RepeatingCycle } from './cycle.ts';
import { holidayCalendar, stateCouncilTables } from './holiday-calendar.ts';
import { periodsOf } from './periods.ts';
import { isWorkingDay } from './working-days.ts';

const calendar = holidayCalendar(stateCouncilTables);
const periods = (cycle: Cycle, from: string, to: string, rule?: DueRule) => periodsOf(cycle, from, to, calendar, rule);
const dueDays = (cycle: Cycle, from: string, to: string, rule?: DueRule) =>
  periods(cycle, from, to, rule).map((period) => `${period.key} ${period.dueDay}`);

const dayOfMonth: fc.Arbitrary<DayOfMonth> = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const));
const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const repeating: fc.Arbitrary<RepeatingCycle> = fc.oneof(
  fc.record({ kind: kind('weekly'), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: kind('monthly'), day: dayOfMonth }),
  fc.record({ kind: kind('quarterly'), monthOfQuarter: fc.integer({ min: 1, max: 3 }), day: dayOfMonth }),
  fc.record({ kind: kind('half-yearly'), monthOfHalf: fc.integer({ min: 1, max: 6 }), day: dayOfMonth }),
  fc.record({
    kind: kind('yearly'),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    day: dayOfMonth,
  }),
);
const range = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 900 })).map(([start, length]) => {
  const from = Temporal.PlainDate.from('2023-01-01').add({ days: start });
  return { from: from.toString(), to: from.add({ days: length }).toString() };
});
const rule: fc.Arbitrary<DueRule> = fc.record({
  roll: fc.constantFrom('none', 'forward', 'backward'),
  dueIn: fc.constantFrom('period', 'next-period'),
});
const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').epochMilliseconds;
const daysFrom = (from: string, to: string) => {
  const days = [];
  const step = from < to ? 1 : -1;
  for (let date = Temporal.PlainDate.from(from); date.toString() !== to; date = date.add({ days: step }))
    days.push(date.toString());
  return days;
};
const at = (moment: string | null) => (moment === null ? Number.NaN : Date.parse(moment));

describe('periodsOf', () => {
  test('a month runs from local midnight to local midnight and is due at 24:00', () => {
    expect(periods({ kind: 'monthly', day: 25 }, '2026-03-10', '2026-03-11')).toEqual([
      {
        key: '2026-03',
        label: { zh: '2026年3月', en: '2026-03' },
        start: '2026-02-28T16:00:00.000Z',
        end: '2026-03-31T16:00:00.000Z',
        dueDay: '2026-03-25',
        dueAt: '2026-03-25T16:00:00.000Z',
      },
    ]);
  });

  test('day 30 and “last” in February mean its last day', () => {
    expect(dueDays({ kind: 'monthly', day: 30 }, '2024-01-01', '2024-04-01')).toEqual([
      '2024-01 2024-01-30',
      '2024-02 2024-02-29',
      '2024-03 2024-03-30',
    ]);
    expect(dueDays({ kind: 'monthly', day: 'last' }, '2026-02-01', '2026-03-01')).toEqual(['2026-02 2026-02-28']);
  });

  test('weeks follow ISO 8601 over the turn of the year', () => {
    expect(dueDays({ kind: 'weekly', weekday: 5 }, '2026-12-28', '2027-01-11')).toEqual([
      '2026-W53 2027-01-01',
      '2027-W01 2027-01-08',
    ]);
  });

  test('quarters, halves and years name their due month', () => {
    const year = ['2026-01-01', '2027-01-01'] as const;
    expect(dueDays({ kind: 'quarterly', monthOfQuarter: 3, day: 'last' }, ...year)).toEqual([
      '2026-Q1 2026-03-31',
      '2026-Q2 2026-06-30',
      '2026-Q3 2026-09-30',
      '2026-Q4 2026-12-31',
    ]);
    expect(dueDays({ kind: 'half-yearly', monthOfHalf: 6, day: 20 }, ...year)).toEqual([
      '2026-H1 2026-06-20',
      '2026-H2 2026-12-20',
    ]);
    expect(dueDays({ kind: 'yearly', months: [11], day: 15 }, ...year)).toEqual(['2026 2026-11-15']);
    expect(dueDays({ kind: 'yearly', months: [9, 3], day: 'last' }, ...year)).toEqual([
      '2026-1of2 2026-03-31',
      '2026-2of2 2026-09-30',
    ]);
  });

  test('a report on last year due by the end of February falls in the next period', () => {
    const nextPeriod: DueRule = { roll: 'none', dueIn: 'next-period' };
    expect(dueDays({ kind: 'yearly', months: [2], day: 'last' }, '2025-01-01', '2026-01-01', nextPeriod)).toEqual([
      '2025 2026-02-28',
    ]);
    expect(dueDays({ kind: 'monthly', day: 5 }, '2025-12-01', '2026-01-01', nextPeriod)).toEqual([
      '2025-12 2026-01-05',
    ]);
  });

  test('a due day in National Day week 2025 rolls to 9 October or back to 30 September', () => {
    const day4: Cycle = { kind: 'monthly', day: 4 };
    expect(dueDays(day4, '2025-10-01', '2025-11-01', { roll: 'forward', dueIn: 'period' })).toEqual([
      '2025-10 2025-10-09',
    ]);
    expect(dueDays(day4, '2025-10-01', '2025-11-01', { roll: 'backward', dueIn: 'period' })).toEqual([
      '2025-10 2025-09-30',
    ]);
  });

  test('a duty done once and one without end are one period each', () => {
    const [once] = periods({ kind: 'once', due: '2026-04-30' }, '2026-01-01', '2026-12-31');
    expect(once).toMatchObject({ key: 'once', dueDay: '2026-04-30', dueAt: '2026-04-30T16:00:00.000Z' });
    const [continuous] = periods({ kind: 'continuous' }, '2026-01-01', '2026-12-31');
    expect(continuous).toMatchObject({ key: 'continuous', dueDay: null, dueAt: null });
  });

  test('periods tile time: no gap, no overlap, the range covered, keys unique', () => {
    fc.assert(
      fc.property(repeating, range, rule, (cycle, { from, to }, due) => {
        const found = periods(cycle, from, to, due);
        const starts = found.map((period) => at(period.start));
        const ends = found.map((period) => at(period.end));
        expect(starts.slice(1)).toEqual(ends.slice(0, -1));
        expect(starts.every((start, index) => start < (ends[index] ?? 0))).toBe(true);
        expect(starts[0]).toBeLessThanOrEqual(midnight(from));
        expect(ends[0]).toBeGreaterThan(midnight(from));
        expect(ends.at(-1)).toBeGreaterThanOrEqual(midnight(to));
        expect(starts.at(-1)).toBeLessThan(midnight(to));
        expect(new Set(found.map((period) => period.key)).size).toBe(found.length);
      }),
    );
  });

  test('the same period comes out whichever range shows it', () => {
    fc.assert(
      fc.property(repeating, range, range, rule, (cycle, one, other, due) => {
        const first = new Map(periods(cycle, one.from, one.to, due).map((period) => [period.key, period]));
        for (const period of periods(cycle, other.from, other.to, due))
          expect(first.get(period.key) ?? period).toEqual(period);
      }),
    );
  });

  test('an unrolled due day lies in its period, or in the next one where the rule says so', () => {
    fc.assert(
      fc.property(repeating, range, (cycle, { from, to }) => {
        const own = periods(cycle, from, to);
        expect(own.every((period) => period.start < `${period.dueAt}` && `${period.dueAt}` <= period.end)).toBe(true);
        const later = periods(cycle, from, to, { roll: 'none', dueIn: 'next-period' });
        expect(later.every((period) => `${period.dueAt}` > period.end)).toBe(true);
        expect(later.slice(0, -1).map((period) => period.dueAt)).toEqual(own.slice(1).map((period) => period.dueAt));
      }),
    );
  });

  test('rolling lands on a working day, moves only its own way, not past a working day, and keeps the order', () => {
    fc.assert(
      fc.property(repeating, range, fc.constantFrom('forward' as const, 'backward' as const), (cycle, at, roll) => {
        const wished = periods(cycle, at.from, at.to).map((period) => `${period.dueDay}`);
        const rolled = periods(cycle, at.from, at.to, { roll, dueIn: 'period' }).map((period) => `${period.dueDay}`);
        expect(rolled.every((day) => isWorkingDay(day, calendar))).toBe(true);
        expect(rolled).toEqual(rolled.toSorted());
        rolled.forEach((day, index) => {
          const wish = wished[index] ?? '';
          expect(roll === 'forward' ? day >= wish : day <= wish).toBe(true);
          expect(daysFrom(wish, day).some((passed) => isWorkingDay(passed, calendar))).toBe(false);
        });
      }),
    );
  });

  test('an empty range has no period; a faulty cycle and an endless range are refused', () => {
    expect(periods({ kind: 'monthly', day: 1 }, '2026-01-01', '2026-01-01')).toEqual([]);
    for (const cycle of [
      { kind: 'weekly', weekday: 8 },
      { kind: 'monthly', day: 0 },
      { kind: 'monthly', day: 32 },
      { kind: 'quarterly', monthOfQuarter: 4, day: 1 },
      { kind: 'half-yearly', monthOfHalf: 7, day: 1 },
      { kind: 'yearly', months: [], day: 1 },
      { kind: 'yearly', months: [3, 3], day: 1 },
      { kind: 'once', due: '2026-02-30' },
    ] satisfies Cycle[])
      expect(() => periods(cycle, '2026-01-01', '2026-02-01')).toThrow(RangeError);
    expect(() => periods({ kind: 'monthly', day: 1 }, '2000-01-01', '2100-01-01')).toThrow(RangeError);
  });
});
