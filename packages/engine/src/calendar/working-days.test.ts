import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayCalendar, stateCouncilTables } from './holiday-calendar.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.ts';

const calendar = holidayCalendar(stateCouncilTables);
const someDay = fc.integer({ min: 0, max: 1095 }).map((days) => {
  return Temporal.PlainDate.from('2024-07-01').add({ days }).toString();
});
const workedDay = someDay.filter((day) => isWorkingDay(day, calendar));

describe('isWorkingDay', () => {
  test.each([
    ['2025-01-01', false],
    ['2025-01-26', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-05', true],
    ['2025-02-08', true],
    ['2025-04-27', true],
    ['2025-06-02', false],
    ['2025-09-28', true],
    ['2025-10-08', false],
    ['2025-10-09', true],
    ['2025-10-11', true],
    ['2025-10-12', false],
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-09-20', true],
    ['2026-09-25', false],
    ['2026-10-10', true],
  ])('%s → %s', (day, worked) => {
    expect(isWorkingDay(day, calendar)).toBe(worked);
  });

  test('refuses a text that is no day', () => {
    for (const text of ['2025-02-29', '20250101', '2025-1-1', 'tomorrow', '2025-01-01T00:00'])
      expect(() => isWorkingDay(text, calendar)).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  test('the working day after the eve of Spring Festival 2025 is 5 February', () => {
    expect(nextWorkingDay('2025-01-27', calendar)).toBe('2025-02-05');
  });

  test('five working days from 26 September 2025 cross National Day and the worked Sunday', () => {
    expect(addWorkingDays('2025-09-26', 5, calendar)).toBe('2025-10-10');
  });

  test('February 2026 has 16 working days', () => {
    expect(workingDaysBetween('2026-01-31', '2026-02-28', calendar)).toBe(16);
  });

  test('going forth and back by the same count returns to the same working day', () => {
    fc.assert(
      fc.property(workedDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const there = addWorkingDays(day, count, calendar);
        expect(addWorkingDays(there, -count, calendar)).toBe(day);
        expect(workingDaysBetween(day, there, calendar)).toBe(count);
      }),
    );
  });

  test('steps add up and never land on a day off', () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), fc.nat(60), (day, first, second) => {
        const there = addWorkingDays(day, first + 1, calendar);
        expect(isWorkingDay(there, calendar)).toBe(true);
        expect(addWorkingDays(there, second, calendar)).toBe(addWorkingDays(day, first + 1 + second, calendar));
      }),
    );
  });

  test('the count between two days is additive and changes sign with their order', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (one, two, three) => {
        const via = workingDaysBetween(one, two, calendar) + workingDaysBetween(two, three, calendar);
        expect(via).toBe(workingDaysBetween(one, three, calendar));
        expect(workingDaysBetween(one, two, calendar) + workingDaysBetween(two, one, calendar)).toBe(0);
      }),
    );
  });

  test('refuses fractions and endless counts', () => {
    expect(() => addWorkingDays('2025-01-01', 1.5, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2025-01-01', 10_001, calendar)).toThrow(RangeError);
    expect(() => workingDaysBetween('1900-01-01', '2199-01-01', calendar)).toThrow(RangeError);
  });
});
