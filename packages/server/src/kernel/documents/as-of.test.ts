import { expect, test } from 'vitest';
import { asOfLine, writtenDay, writtenMoment } from './as-of.ts';

const written = (at: string): string => writtenMoment(Temporal.Instant.from(at));

test('a day is written without leading noughts', () => {
  expect(writtenDay(Temporal.PlainDate.from('2026-07-01'))).toBe('2026年7月1日');
});

test('a moment is written in the county’s time, to the minute as far as it has one, and midnight as the end of a day', () => {
  expect(written('2026-07-01T01:05:59Z')).toBe('2026年7月1日9时05分');
  expect(written('2026-07-01T01:00:00Z')).toBe('2026年7月1日9时');
  expect(written('2026-06-30T16:00:00Z')).toBe('2026年6月30日24时');
  expect(written('2025-12-31T16:30:00Z')).toBe('2026年1月1日0时30分');
  expect(asOfLine(Temporal.Instant.from('2026-06-30T16:00:00Z'))).toBe('数据截至2026年6月30日24时');
});
