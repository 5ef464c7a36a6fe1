import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterFailure, type Failures, lockedUntil, noFailures } from './failures.ts';

const rules = { lockAfter: 5, windowMinutes: 15, lockMinutes: 15 };
const start = Temporal.Instant.from('2026-03-02T01:00:00Z');
const at = (minutes: number): Temporal.Instant => start.add({ minutes });

const failing = (minutes: readonly number[]): Failures =>
  minutes.reduce((failures, minute) => afterFailure(failures, rules, at(minute)), noFailures);

const lockMinutes = (failures: Failures, now: Temporal.Instant): number | undefined =>
  lockedUntil(failures, now)?.since(now).total('minutes');

describe('locking', () => {
  test('four failures do not lock, the fifth locks for a quarter of an hour', () => {
    expect(lockedUntil(failing([0, 1, 2, 3]), at(3))).toBeNull();
    expect(lockMinutes(failing([0, 1, 2, 3, 4]), at(4))).toBe(15);
  });

  test('failures of more than a window ago do not count', () => {
    expect(lockedUntil(failing([0, 1, 2, 3, 16]), at(16))).toBeNull();
    expect(lockedUntil(failing([0, 4, 8, 12, 14]), at(14))).not.toBeNull();
  });

  test('the lock ends by itself, at its moment', () => {
    const failures = failing([0, 0, 0, 0, 0]);
    expect(lockedUntil(failures, at(14))).not.toBeNull();
    expect(lockedUntil(failures, at(15))).toBeNull();
  });

  test('each lock of a row lasts twice as long, a day at most', () => {
    let failures = noFailures;
    let minute = 0;
    const lengths = Array.from({ length: 9 }, () => {
      for (let n = 0; n < 5; n += 1) failures = afterFailure(failures, rules, at(minute));
      const length = lockMinutes(failures, at(minute)) ?? 0;
      minute += length;
      return length;
    });
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  test('a quiet day makes the next lock short again', () => {
    const failures = failing([0, 0, 0, 0, 0, 15, 15, 15, 15, 15]);
    expect(lockMinutes(failures, at(15))).toBe(30);
    const later = 15 + 30 + 24 * 60;
    const again = [0, 0, 0, 0, 0].reduce((sum) => afterFailure(sum, rules, at(later)), failures);
    expect(lockMinutes(again, at(later))).toBe(15);
  });

  test('whoever waits for the lock to end never has more than four failures within a window', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let failures = noFailures;
        let now = start;
        for (const step of steps) {
          now = now.add({ minutes: step });
          now = lockedUntil(failures, now) ?? now;
          failures = afterFailure(failures, rules, now);
          expect(failures.failedAt.length).toBeLessThan(rules.lockAfter);
        }
      }),
    );
  });
});
