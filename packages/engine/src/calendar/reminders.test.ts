import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayCalendar, stateCouncilTables } from './holiday-calendar.ts';
import { remindersFor } from './reminders.ts';
import { isWorkingDay } from './working-days.ts';

const calendar = holidayCalendar(stateCouncilTables);
const rule = (offset: string, workingDaysOnly = false) => ({ offset, at: '09:00', workingDaysOnly });
const dueAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Asia/Shanghai');
const dueAt = (day: string) => dueAfter(day).toInstant().toString();
const localDay = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();

describe('remindersFor', () => {
  test('days are counted from the due day, which ends at the due instant', () => {
    const rules = [rule('P1D'), rule('-P3D'), rule('P0D')];
    expect(remindersFor(dueAt('2026-04-30'), rules, calendar)).toEqual([
      { at: '2026-04-27T01:00:00.000Z', offset: '-P3D' },
      { at: '2026-04-30T01:00:00.000Z', offset: 'P0D' },
      { at: '2026-05-01T01:00:00.000Z', offset: 'P1D' },
    ]);
  });

  test('working days only: before the due day it moves earlier, after it later', () => {
    const rules = [rule('-P1D', true), rule('P1D', true)];
    const days = remindersFor(dueAt('2026-02-24'), rules, calendar).map(({ at }) => localDay(at).toString());
    expect(days).toEqual(['2026-02-14', '2026-02-25']);
    const after = remindersFor(dueAt('2025-09-30'), [rule('P1D', true)], calendar);
    expect(after.map(({ at }) => localDay(at).toString())).toEqual(['2025-10-09']);
  });

  test('rules that fall together make one reminder', () => {
    const rules = [rule('-P1D', true), rule('-P3D', true), rule('P0D', true)];
    expect(remindersFor(dueAt('2026-02-18'), rules, calendar)).toEqual([
      { at: '2026-02-14T01:00:00.000Z', offset: 'P0D' },
    ]);
  });

  test('reminders come in order, once each, on working days where asked, never past the due day unless meant to', () => {
    const day = fc.nat(700).map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
    const rules = fc.array(
      fc.record({
        offset: fc.integer({ min: -30, max: 30 }).map((days) => `${days < 0 ? '-' : ''}P${Math.abs(days)}D`),
        at: fc.constantFrom('00:00', '09:00', '23:59'),
        workingDaysOnly: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(day, rules, (due, given) => {
        const instants = remindersFor(dueAt(due), given, calendar).map(({ at }) => at);
        expect(instants).toEqual([...new Set(instants)].toSorted());
        const early = given.filter(({ offset }) => offset.startsWith('-') || offset === 'P0D');
        expect(remindersFor(dueAt(due), early, calendar).every(({ at }) => localDay(at).toString() <= due)).toBe(true);
        const worked = remindersFor(
          dueAt(due),
          given.map((one) => ({ ...one, workingDaysOnly: true })),
          calendar,
        );
        expect(worked.every(({ at }) => isWorkingDay(localDay(at).toString(), calendar))).toBe(true);
      }),
    );
  });

  test.each(['3D', 'P1W', '-P1DT2H', 'P1000D', ''])('offset %s is refused', (offset) => {
    expect(() => remindersFor(dueAt('2026-04-30'), [rule(offset)], calendar)).toThrow(RangeError);
  });
});
