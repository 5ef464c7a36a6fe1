import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyTimeFormat, timeFormat } from './time-format.ts';

const read = (word: string, text: string): number | null => {
  const format = timeFormat(word);
  const bytes = new TextEncoder().encode(text);
  const at = format === null ? NaN : format.read(bytes, 0, bytes.length);
  return Number.isNaN(at) ? null : at;
};

const zoned = (at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai');

/** From 1992 on Asia/Shanghai has no summer time. */
const someMoment = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 11, 31) });
const two = (value: number): string => String(value).padStart(2, '0');

describe('times', () => {
  test('every moment comes back in each way of writing it', () => {
    fc.assert(
      fc.property(someMoment, (at) => {
        const { year, month, day, hour, minute, second, millisecond } = zoned(at);
        const whole = at - (at % 1000);
        const time = `${two(hour)}:${two(minute)}:${two(second)}`;
        expect(read('iso', new Date(at).toISOString())).toBe(at);
        expect(read('iso', zoned(at).toString({ timeZoneName: 'never' }))).toBe(at);
        expect(read('iso', `${year}-${two(month)}-${two(day)} ${time}.${String(millisecond).padStart(3, '0')}`)).toBe(
          at,
        );
        expect(read('iso', `${year}/${month}/${day} ${hour}:${two(minute)}:${two(second)}`)).toBe(whole);
        expect(read('iso', `${year}${two(month)}${two(day)}${time.replaceAll(':', '')}`)).toBe(whole);
        expect(read('iso', `${year}年${month}月${day}日 ${hour}时${minute}分${second}秒`)).toBe(whole);
        expect(read('dd.MM.yyyy HH:mm:ss', `${two(day)}.${two(month)}.${year} ${time}`)).toBe(whole);
        expect(read('yyyy年M月d日 HHmmss', `${year}年${month}月${day}日 ${time.replaceAll(':', '')}`)).toBe(whole);
        expect(read('ms', String(at))).toBe(at);
        expect(read('s', String(whole / 1000))).toBe(whole);
      }),
    );
  });

  test.each([
    ['iso', '2026-02-29', null],
    ['iso', '2024-02-29', Date.UTC(2024, 1, 28, 16)],
    ['iso', '2026-03-02 24:00:00', null],
    ['iso', '2026-03-02 10:15', Date.UTC(2026, 2, 2, 2, 15)],
    ['iso', '2026-03-02T10:15:00+0200', Date.UTC(2026, 2, 2, 8, 15)],
    ['iso', '２０２６－０３－０２', Date.UTC(2026, 2, 1, 16)],
    ['iso', '20260302 101500', Date.UTC(2026, 2, 2, 2, 15)],
    ['iso', '02/03/2026', null],
    ['iso', '2026-03-02 10:15:00 xyz', null],
    ['yyyy/MM/dd HH:mm:ss', '2026/03/02 10:15:01', Date.UTC(2026, 2, 2, 2, 15, 1)],
    ['yyyy/MM/dd HH:mm:ss', '2026/3/2 10:15:01', null],
    ['yy-M-d', '26-3-2', Date.UTC(2026, 2, 1, 16)],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSX", '2026-03-02T10:15:00.5Z', Date.UTC(2026, 2, 2, 10, 15, 0, 500)],
    ['day', '12', 12 * 86_400_000],
    ['hour', '3', 3 * 3_600_000],
    ['s', '1700000000.25', 1_700_000_000_250],
    ['ms', '-5', null],
    ['ms', '12a', null],
  ])('%s of %j is %s', (word, text, at) => {
    expect(read(word, text)).toBe(at);
  });

  test('patterns without a whole date, or with letters nobody knows, are none', () => {
    for (const word of ['HH:mm', 'yyyy-MM', 'yyyy-MM-dd QQ', 'yyyyyy-MM-dd', 'noon'])
      expect(timeFormat(word)).toBeNull();
  });

  test.each([
    ['1669690377570', 'ms'],
    ['1669690377', 's'],
    ['2020-06-29 02:33:46.538', 'iso'],
    ['20260302', 'iso'],
    ['12', undefined],
    ['10:15:00', undefined],
  ])('the first value %s is likely of the format %s', (text, word) => {
    expect(likelyTimeFormat(text)?.word).toBe(word);
  });
});
