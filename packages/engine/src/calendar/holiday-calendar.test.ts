import { describe, expect, test } from 'vitest';
import { daysOf, holidayCalendar, isCovered, stateCouncilTables } from './holiday-calendar.ts';
import { holidays2025 } from './holidays-2025.ts';
import { holidays2026 } from './holidays-2026.ts';

const count = (table: typeof holidays2025, kind: 'holiday' | 'workday') =>
  daysOf(table).filter((day) => day.kind === kind).length;

const isWeekend = (date: string) => Temporal.PlainDate.from(date).dayOfWeek >= 6;
const tableOf = (from: string, to: string) => ({
  year: 2025,
  basis: 'x',
  arrangements: [{ name: 'x', from, to, workedInstead: [] }],
});

describe('holiday tables', () => {
  test('the 2025 notice gives 28 days off and 5 weekend days worked', () => {
    expect(count(holidays2025, 'holiday')).toBe(28);
    expect(count(holidays2025, 'workday')).toBe(5);
  });

  test('the 2026 notice gives 33 days off and 6 weekend days worked', () => {
    expect(count(holidays2026, 'holiday')).toBe(33);
    expect(count(holidays2026, 'workday')).toBe(6);
  });

  test.each(stateCouncilTables)('every worked day of $basis is a Saturday or Sunday of its year', (table) => {
    const days = daysOf(table);
    const worked = days.filter((day) => day.kind === 'workday').map((day) => Temporal.PlainDate.from(day.date));
    expect(worked.every((day) => day.dayOfWeek >= 6 && day.year === table.year)).toBe(true);
    expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
  });

  test.each(stateCouncilTables)('$basis grants the 13 days off of the law, no more and no less', (table) => {
    // 全国年节及纪念日放假办法 (2024 revision): 13 days a year; each weekend day worked pays for a further weekday off.
    const days = daysOf(table);
    const weekdaysOff = days.filter((day) => day.kind === 'holiday' && !isWeekend(day.date)).length;
    expect(weekdaysOff - count(table, 'workday')).toBe(13);
  });
});

describe('holidayCalendar', () => {
  test('a later table overrides an earlier one on the same day', () => {
    const local = {
      year: 2025,
      basis: 'local',
      arrangements: [{ name: '藏历新年', from: '2025-02-28', to: '2025-03-01', workedInstead: ['2025-04-05'] }],
    };
    const calendar = holidayCalendar([...stateCouncilTables, local]);
    expect(calendar.days.get('2025-02-28')?.name).toBe('藏历新年');
    expect(calendar.days.get('2025-04-05')?.kind).toBe('workday');
    expect(calendar.days.get('2025-04-04')?.kind).toBe('holiday');
  });

  test('a year without a notice is not covered', () => {
    const calendar = holidayCalendar(stateCouncilTables);
    expect(isCovered('2026-12-31', calendar)).toBe(true);
    expect(isCovered('2027-01-01', calendar)).toBe(false);
  });

  test('a reversed holiday or a day that does not exist is refused', () => {
    expect(() => holidayCalendar([tableOf('2025-05-05', '2025-05-01')])).toThrow(RangeError);
    expect(() => holidayCalendar([tableOf('2025-02-30', '2025-03-01')])).toThrow(RangeError);
  });
});
