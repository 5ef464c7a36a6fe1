import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastOccurrence, parseCron } from './cron.ts';

const last = (line: string, now: string): string | null =>
  lastOccurrence(line, Temporal.Instant.from(now))?.toZonedDateTimeISO('Asia/Shanghai').toString().slice(0, 16) ?? null;

describe('the last moment that a cron line names', () => {
  test('is in the county’s time zone', () => {
    expect(last('0 8 * * *', '2026-03-02T00:00:00Z')).toBe('2026-03-02T08:00');
    expect(last('0 8 * * *', '2026-03-01T23:59:59Z')).toBe('2026-03-01T08:00');
  });

  test('takes steps, lists, ranges, months and weekdays', () => {
    expect(last('*/15 * * * *', '2026-03-02T01:44:00Z')).toBe('2026-03-02T09:30');
    expect(last('30 9,17 * * 1-5', '2026-03-02T01:00:00Z')).toBe('2026-02-27T17:30');
    expect(last('0 0 1 */3 *', '2026-03-02T01:00:00Z')).toBe('2026-01-01T00:00');
    expect(last('0 7 * * 0', '2026-03-02T01:00:00Z')).toBe('2026-03-01T07:00');
    expect(last('0 0 29 2 *', '2026-03-02T01:00:00Z')).toBe('2024-02-29T00:00');
    expect(last('0 0 31 2 *', '2026-03-02T01:00:00Z')).toBeNull();
  });

  test('with both a day and a weekday takes either, as cron does', () => {
    expect(last('0 6 10 * 1', '2026-03-12T01:00:00Z')).toBe('2026-03-10T06:00');
    expect(last('0 6 10 * 1', '2026-03-18T01:00:00Z')).toBe('2026-03-16T06:00');
  });

  test('is never after now, and is its own last moment', () => {
    const line = fc.tuple(
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const at = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
    fc.assert(
      fc.property(line, at, ([minute, hour, day], seconds) => {
        const cron = `${minute} ${hour} ${day} * *`;
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const found = lastOccurrence(cron, now);
        expect(found).not.toBeNull();
        if (!found) return;
        expect(Temporal.Instant.compare(found, now)).toBeLessThanOrEqual(0);
        expect(lastOccurrence(cron, found)?.equals(found)).toBe(true);
        expect(now.since(found).total('days')).toBeLessThanOrEqual(31);
      }),
    );
  });

  test('a line that is none is refused', () => {
    for (const line of ['', '* * * *', '60 * * * *', '* 5-3 * * *', '*/0 * * * *', 'a * * * *', '* * 0 * *'])
      expect(() => parseCron(line)).toThrow(/cron line|no step/);
  });
});
