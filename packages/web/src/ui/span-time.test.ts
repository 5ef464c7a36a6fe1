import { expect, test } from 'vitest';
import { spanTime } from './span-time.ts';

test('a span is days and a clock, whichever way it points', () => {
  expect(spanTime(0)).toEqual({ days: 0, clock: '0:00:00' });
  expect(spanTime(3_661_999)).toEqual({ days: 0, clock: '1:01:01' });
  expect(spanTime(-90_061_000)).toEqual({ days: 1, clock: '1:01:01' });
  expect(spanTime(48 * 3_600_000 - 1_000)).toEqual({ days: 1, clock: '23:59:59' });
});
