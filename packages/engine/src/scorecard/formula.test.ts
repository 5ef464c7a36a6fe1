import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fractionText } from './decimal.ts';
import { evaluateFormula, indicatorsIn } from './evaluate-formula.ts';
import { byCode } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { parseFormula } from './parse-formula.ts';

const counted = (code: string, numerator: number, denominator: number | null = null): Indicator => ({
  code,
  numerator,
  denominator,
  filter: { unit: 'u1', from: '2026-03-01', to: '2026-04-01' },
  asOf: '2026-04-01T00:00:00.000Z',
});
const figures = byCode([
  counted('tasks.due', 20),
  counted('reports.on_time', 19),
  counted('reports.late', 1),
  counted('letters.due', 0),
  counted('outreach.coverage', 45, 60),
  counted('outreach.none', 0, 0),
]);

const evaluation = (text: string) => {
  const read = parseFormula(text);
  if ('error' in read) throw new Error(`${text}: ${read.error.message.en} at ${read.error.at}`);
  return evaluateFormula(read.formula, figures);
};
const result = (text: string) => {
  const { value } = evaluation(text);
  return value === null ? null : fractionText(value);
};

describe('evaluateFormula', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['12 / 4 / 3', '1'],
    ['-2 * -3', '6'],
    ['0.1 + 0.2', '3/10'],
    ['ratio(reports.on_time, tasks.due)', '19/20'],
    ['ratio(reports.on_time + 0.5 * reports.late, tasks.due)', '39/40'],
    ['outreach.coverage', '3/4'],
    ['min(tasks.due, 3)', '3'],
    ['max(tasks.due, 3)', '20'],
    ['clamp(tasks.due, 0, 10)', '10'],
    ['clamp(1, 5, 10)', '5'],
    ['if(letters.due = 0, 1, ratio(reports.late, letters.due))', '1'],
    ['if(reports.on_time >= tasks.due, 1, 0)', '0'],
    ['if（reports.late ≤ 1，tasks.due × 2，tasks.due ÷ 2）', '40'],
    ['if(1 != 1, 1, if(2 == 2, 5, 6))', '5'],
  ])('%s = %s', (text, value) => {
    expect(result(text)).toBe(value);
  });

  test.each([
    ['reports.unknown', '没有指标“reports.unknown”的数'],
    ['1 + reports.unknown * 0', '没有指标“reports.unknown”的数'],
    ['min(reports.unknown, 1)', '没有指标“reports.unknown”的数'],
    ['if(reports.unknown > 1, 1, 2)', '没有指标“reports.unknown”的数'],
    ['1 / letters.due', '分母为0，不计算'],
    ['ratio(letters.due, letters.due)', '分母为0，不计算'],
    ['outreach.none', '分母为0，不计算'],
  ])('%s has no value: %s', (text, why) => {
    const { value, gap } = evaluation(text);
    expect(value).toBeNull();
    expect(gap?.zh).toBe(why);
  });

  test('the trace lists each figure used once, in order, with its parts, and leaves out the branch not taken', () => {
    const { trace } = evaluation('if(tasks.due > 0, ratio(reports.on_time, tasks.due), outreach.coverage)');
    expect(trace).toEqual([
      { ...step('tasks.due', 20), value: { n: 20n, d: 1n } },
      { ...step('reports.on_time', 19), value: { n: 19n, d: 1n } },
    ]);
  });

  test('a missing figure stands in the trace with nothing in it, beside those that are there', () => {
    const { trace } = evaluation('reports.unknown + outreach.coverage');
    expect(trace).toEqual([
      { indicator: 'reports.unknown', numerator: null, denominator: null, value: null, filter: null, asOf: null },
      { ...step('outreach.coverage', 45, 60), value: { n: 3n, d: 4n } },
    ]);
  });

  test('a figure that is not finite counts as missing', () => {
    const read = parseFormula('reports.late');
    const broken = byCode([counted('reports.late', Number.NaN)]);
    expect('formula' in read && evaluateFormula(read.formula, broken)).toMatchObject({ value: null });
  });

  test('indicatorsIn names every indicator, whichever branch it stands in', () => {
    const read = parseFormula('if(a.x > b, clamp(-c, 0, d), ratio(a.x, 2))');
    expect('formula' in read && indicatorsIn(read.formula)).toEqual(['a.x', 'b', 'c', 'd']);
  });
});

const step = (code: string, numerator: number, denominator: number | null = null) => {
  const { filter, asOf } = counted(code, 0);
  return { indicator: code, numerator, denominator, filter, asOf };
};

describe('parseFormula', () => {
  test.each([
    ['', 0, '公式为空'],
    ['1 +', 3, '没有写完'],
    ['1 + * 2', 4, '应为数字、指标或函数'],
    ['(1 + 2', 6, '缺少“)”'],
    ['1 + 2)', 5, '缺少运算符'],
    ['1 2', 2, '缺少运算符'],
    ['tasks.due $ 2', 10, '不认识的字符“$”'],
    ['1 + 😀', 4, '不认识的字符“😀”'],
    ['1.2.3', 0, '数字最多'],
    ['1234567890123', 0, '数字最多'],
    ['Tasks.due', 0, '不合规则'],
    ['tasks..due', 0, '不合规则'],
    ['if', 0, '不合规则'],
    ['eval(1)', 0, '没有函数“eval”'],
    ['min(1)', 0, '需要2个参数，写了1个'],
    ['clamp(1, 2)', 0, '需要3个参数，写了2个'],
    ['ratio()', 6, '应为数字、指标或函数'],
    ['1 < 2', 2, '比较只能'],
    ['(1 < 2)', 3, '比较只能'],
    ['min(1 < 2, 3)', 6, '比较只能'],
    ['if(1, 2, 3)', 4, '应为比较'],
    ['if(1 < 2, 3)', 11, '应为“,”'],
    [`${'('.repeat(21)}1${')'.repeat(21)}`, 21, '嵌套超过20层'],
    [`${'-'.repeat(21)}1`, 21, '嵌套超过20层'],
    [`1${'+1'.repeat(250)}`, 500, '超过500个字符'],
  ])('%s fails at %i: %s', (text, at, message) => {
    expect(parseFormula(text)).toMatchObject({ error: { at, message: { zh: expect.stringContaining(message) } } });
  });

  test('the longest and the deepest formula allowed are read', () => {
    expect(result(`1${'+1'.repeat(249)}`)).toBe('250');
    expect(result(`${'('.repeat(20)}1${')'.repeat(20)}`)).toBe('1');
  });

  test('any text gives a formula or an error inside the text, and every formula evaluates', () => {
    const bits = [
      '1',
      '0',
      ' ',
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      ',',
      'if',
      'min',
      'ratio',
      'clamp',
      '<',
      '=',
      'tasks.due',
      'x',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const read = parseFormula(given);
        const at = 'error' in read ? read.error.at : 0;
        expect(at >= 0 && at <= Math.min(given.length, 500)).toBe(true);
        const value = 'formula' in read ? evaluateFormula(read.formula, figures).value : null;
        expect(value === null || value.d > 0n).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
