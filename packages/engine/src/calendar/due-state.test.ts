import { expect, test } from 'vitest';
import { dueState } from './due-state.ts';

const due = '2026-04-30T16:00:00.000Z';
const threeDays = { dueSoonHours: 72 };

test.each([
  ['2026-04-27T15:59:59.999Z', 'upcoming'],
  ['2026-04-27T16:00:00.000Z', 'due-soon'],
  ['2026-04-30T15:59:59.999Z', 'due-soon'],
  ['2026-04-30T16:00:00.000Z', 'overdue'],
  ['2026-05-09T00:00:00+08:00', 'overdue'],
])('an open duty at %s is %s', (now, state) => {
  expect(dueState(due, null, now, threeDays)).toBe(state);
});

test.each([
  ['2026-04-30T23:59:59+08:00', 'on-time'],
  ['2026-05-01T00:00:00+08:00', 'late'],
])('a report handed in at %s is %s whatever the clock says', (submitted, state) => {
  expect(dueState(due, submitted, '2026-01-01T00:00:00Z', threeDays)).toBe(state);
  expect(dueState(due, submitted, '2027-01-01T00:00:00Z', threeDays)).toBe(state);
});

test('a duty without a due instant is never late', () => {
  expect(dueState(null, null, due, threeDays)).toBe('upcoming');
  expect(dueState(null, due, due, threeDays)).toBe('on-time');
});

test('a text that is no instant is refused', () => {
  expect(() => dueState('2026-04-30', null, due, threeDays)).toThrow(RangeError);
});
