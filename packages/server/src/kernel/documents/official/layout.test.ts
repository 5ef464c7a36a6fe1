import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../text-width.ts';
import { signaturePlaces } from './signature-part.ts';
import { shareWidth } from './table-block.ts';
import { stretches } from './text-runs.ts';
import { titleLines } from './title-lines.ts';

describe('the lines of a title', () => {
  test('break where the meaning allows and are about even', () => {
    expect(titleLines('督办函')).toEqual(['督办函']);
    expect(titleLines('关于2026年第二季度打击治理电信网络新型违法犯罪重点工作任务落实情况的通报')).toEqual([
      '关于2026年第二季度打击治理电信网络',
      '新型违法犯罪重点工作任务落实情况的通报',
    ]);
    expect(titleLines('云岭县人民政府办公室关于印发反诈宣传月活动方案的通知')).toEqual([
      '云岭县人民政府办公室',
      '关于印发反诈宣传月活动方案的通知',
    ]);
  });

  test('are those given, when the title has line feeds', () => {
    expect(titleLines('云岭县\n通报')).toEqual(['云岭县', '通报']);
  });

  test('hold the whole title, none of them too long', () => {
    const words = fc.array(
      fc.constantFrom('关于', '开展', '反诈', '的', '《', '》', '通知', '2026年', '云岭县', '、'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        expect(lines.length === 1 || lines.every((line) => textWidth(line) <= 40)).toBe(true);
      }),
    );
  });
});

describe('signature and date', () => {
  test('with a seal: the date four characters in, the issuer centred above it', () => {
    expect(signaturePlaces(10, 6, true)).toEqual({ issuer: 2, date: 4 });
    expect(signaturePlaces(4, 6, true)).toEqual({ issuer: 5, date: 4 });
  });

  test('with a seal and a long name: the name two characters in, the date centred below it', () => {
    expect(signaturePlaces(25, 6, true)).toEqual({ issuer: 2, date: 11.5 });
  });

  test('without a seal: the date begins two characters to the right of the name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 26 }), fc.integer({ min: 5, max: 8 }), (issuer, date) => {
        const places = signaturePlaces(issuer, date, false);
        expect(places.issuer + issuer - (places.date + date)).toBe(2);
        expect(Math.min(places.issuer, places.date)).toBe(2);
      }),
    );
  });
});

describe('a text of Chinese and Tibetan', () => {
  test('is cut where one begins and the other ends, nothing lost', () => {
    const unit = fc.constantFrom('县', 'a', ' ', '་', 'བ', 'ོ', '།', '\n');
    fc.assert(
      fc.property(fc.string({ unit }), (written) => {
        const parts = stretches(written);
        expect(parts.map((part) => part.text).join('')).toBe(written);
        for (const part of parts) expect(/[\u0f00-\u0fff]/u.test(part.text)).toBe(part.tibetan);
        expect(parts.every((part, index) => part.tibetan !== parts[index + 1]?.tibetan)).toBe(true);
      }),
    );
  });
});

describe('the columns of a table', () => {
  test('share the width by weight and fill it exactly', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(weights, (parts) => {
        const widths = shareWidth(
          parts.map((weight) => ({ header: '', weight })),
          8845,
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
      }),
    );
  });
});
