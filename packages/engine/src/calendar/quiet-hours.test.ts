import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayCalendar, stateCouncilTables } from './holiday-calendar.ts';
import { nextAllowedInstant } from './quiet-hours.ts';
import type { QuietHours } from './quiet-hours.ts';

const calendar = holidayCalendar(stateCouncilTables);
const night: QuietHours = { from: '21:00', to: '08:00', workingDaysOnly: false };
const office: QuietHours = { ...night, workingDaysOnly: true };
const local = (text: string) => new Date(`${text}+08:00`).toISOString();

const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});
const quietHours = fc.record({ from: time, to: time, workingDaysOnly: fc.boolean() });
const moment = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2026-12-01T00:00:00Z') })
  .map((ms) => new Date(ms).toISOString());

describe('nextAllowedInstant', () => {
  test.each([
    ['2026-03-10T20:59:59', night, '2026-03-10T20:59:59'],
    ['2026-03-10T21:00:00', night, '2026-03-11T08:00:00'],
    ['2026-03-11T07:59:59', night, '2026-03-11T08:00:00'],
    ['2026-03-11T08:00:00', night, '2026-03-11T08:00:00'],
    ['2026-02-14T21:30:00', office, '2026-02-24T08:00:00'],
    ['2025-10-10T22:00:00', office, '2025-10-11T08:00:00'],
    ['2026-03-10T12:30:00', { from: '12:00', to: '14:30', workingDaysOnly: false }, '2026-03-10T14:30:00'],
    ['2026-03-10T12:30:00', { from: '09:00', to: '09:00', workingDaysOnly: false }, '2026-03-10T12:30:00'],
  ])('%s under %o → %s', (at, quiet, allowed) => {
    expect(nextAllowedInstant(local(at), quiet, calendar)).toBe(local(allowed));
  });

  test('it never goes back, is settled at once, and a later wish is never served earlier', () => {
    fc.assert(
      fc.property(moment, moment, quietHours, (one, other, quiet) => {
        const allowed = nextAllowedInstant(one, quiet, calendar);
        expect(allowed >= one).toBe(true);
        expect(nextAllowedInstant(allowed, quiet, calendar)).toBe(allowed);
        const [early, late] = one < other ? [one, other] : [other, one];
        const served = [early, late].map((at) => nextAllowedInstant(at, quiet, calendar));
        expect(served).toEqual(served.toSorted());
      }),
    );
  });

  test('a time of day must be written HH:MM', () => {
    expect(() => nextAllowedInstant(local('2026-03-10T12:00:00'), { ...night, to: '8:00' }, calendar)).toThrow(
      RangeError,
    );
  });
});
