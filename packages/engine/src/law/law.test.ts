import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayCalendar, stateCouncilTables } from '../calendar/holiday-calendar.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { clockState, startClock } from './clock.ts';
import { shareReturn } from './share-return.ts';
import { beforeEnd, endOfTerm, type Term, termUnits } from './term.ts';

const calendar = holidayCalendar(stateCouncilTables);
const stop = {
  term: { amount: 48, unit: 'hours' },
  warnBefore: [24, 12, 4].map((amount) => ({ amount, unit: 'hours' as const })),
} as const;

describe('terms', () => {
  test('48 hours run from the minute of the stop, over a weekend as well', () => {
    expect(endOfTerm('2026-03-06T09:30:00.000Z', stop.term, calendar)).toBe('2026-03-08T09:30:00.000Z');
  });

  test('days and months do not count the day they begin on and end at midnight in Shanghai', () => {
    expect(endOfTerm('2026-03-02T01:00:00.000Z', { amount: 3, unit: 'days' }, calendar)).toBe(
      '2026-03-05T16:00:00.000Z',
    );
    expect(endOfTerm('2026-03-02T17:00:00.000Z', { amount: 3, unit: 'days' }, calendar)).toBe(
      '2026-03-06T16:00:00.000Z',
    );
    expect(endOfTerm('2026-08-31T01:00:00.000Z', { amount: 6, unit: 'months' }, calendar)).toBe(
      '2027-02-28T16:00:00.000Z',
    );
  });

  test('three working days skip the Spring Festival', () => {
    const end = endOfTerm('2026-02-13T02:00:00.000Z', { amount: 3, unit: 'working-days' }, calendar);
    const last = Temporal.Instant.from(end).subtract({ hours: 1 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
    expect(isWorkingDay(last.toString(), calendar)).toBe(true);
    expect(last.toString() > '2026-02-17').toBe(true);
  });

  test('a faulty amount is refused', () => {
    for (const amount of [0, -1, 1.5, 1001, NaN])
      expect(() => endOfTerm('2026-03-02T01:00:00.000Z', { amount, unit: 'days' }, calendar)).toThrow(RangeError);
  });

  const someTerm = fc.record({ amount: fc.integer({ min: 1, max: 400 }), unit: fc.constantFrom(...termUnits) });
  const someMoment = fc
    .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) })
    .map((at) => new Date(at).toISOString());

  test('a longer term never ends earlier, and a later start never ends a term earlier', () => {
    fc.assert(
      fc.property(someMoment, someMoment, someTerm, (a, b, term: Term) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(endOfTerm(early, term, calendar) <= endOfTerm(late, term, calendar)).toBe(true);
        const longer = { ...term, amount: term.amount + 1 };
        expect(endOfTerm(a, term, calendar) <= endOfTerm(a, longer, calendar)).toBe(true);
        expect(endOfTerm(a, term, calendar) > a).toBe(true);
        expect(beforeEnd(a, term, calendar) < a).toBe(true);
      }),
    );
  });

  test('one renewal after another never gains a moment over the sum of their terms', () => {
    fc.assert(
      fc.property(
        someMoment,
        fc.array(fc.integer({ min: 1, max: 96 }), { minLength: 1, maxLength: 5 }),
        (from, hours) => {
          const end = hours.reduce((at, amount) => endOfTerm(at, { amount, unit: 'hours' }, calendar), from);
          const sum = hours.reduce((total, amount) => total + amount, 0);
          expect(Date.parse(end) - Date.parse(from)).toBe(sum * 3_600_000);
        },
      ),
    );
  });
});

describe('clocks', () => {
  test('a stop warns at 24, 36 and 44 hours and is over at 48', () => {
    const clock = startClock('2026-03-02T01:00:00.000Z', stop, calendar);
    expect(clock.warnings).toEqual([
      '2026-03-03T01:00:00.000Z',
      '2026-03-03T13:00:00.000Z',
      '2026-03-03T21:00:00.000Z',
    ]);
    expect(clockState(clock, '2026-03-03T00:59:59.999Z')).toEqual({ state: 'running', warned: 0 });
    expect(clockState(clock, '2026-03-03T13:00:00.000Z')).toEqual({ state: 'warned', warned: 2 });
    expect(clockState(clock, '2026-03-04T01:00:00.000Z')).toEqual({ state: 'over', warned: 3 });
  });

  test('a warning from before the start is left out', () => {
    const rule = {
      term: { amount: 3, unit: 'days' },
      warnBefore: [
        { amount: 30, unit: 'days' },
        { amount: 1, unit: 'days' },
      ],
    } as const;
    expect(startClock('2026-03-02T01:00:00.000Z', rule, calendar).warnings).toEqual(['2026-03-04T16:00:00.000Z']);
  });
});

describe('sharing what was frozen', () => {
  test('is in proportion to the losses', () => {
    expect(
      shareReturn(
        [
          { id: 'a', loss: 300_00 },
          { id: 'b', loss: 100_00 },
        ],
        100_00,
      ),
    ).toEqual([
      { id: 'a', loss: 300_00, amount: 75_00 },
      { id: 'b', loss: 100_00, amount: 25_00 },
    ]);
  });

  test('sums to the fen, gives nobody more than the loss, and does not depend on the order', () => {
    const loss = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9_000_000_000_000 }));
    fc.assert(
      fc.property(
        fc.array(loss, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (losses, part) => {
          const claims = losses.map((one, place) => ({ id: `c${place}`, loss: one }));
          const total = losses.reduce((sum, one) => sum + one, 0);
          const balance = Math.floor(total * part);
          const shares = shareReturn(claims, balance);
          expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.min(balance, total));
          for (const share of shares) {
            expect(share.amount).toBeLessThanOrEqual(share.loss);
            expect(Math.abs(share.amount - (share.loss / total) * balance)).toBeLessThan(1.01);
          }
          const backwards = shareReturn(claims.toReversed(), balance).toReversed();
          expect(backwards).toEqual(shares);
        },
      ),
    );
  });

  test('refuses what makes no sense', () => {
    expect(() => shareReturn([{ id: 'a', loss: 0 }], 1)).toThrow(RangeError);
    expect(() => shareReturn([{ id: 'a', loss: 1 }], -1)).toThrow(RangeError);
    expect(() =>
      shareReturn(
        [
          { id: 'a', loss: 1 },
          { id: 'a', loss: 2 },
        ],
        1,
      ),
    ).toThrow(RangeError);
  });
});
