import { describe, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const lines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

const cases = [
  { id: 1, identifiers: [{ type: 'card', value: '0000 0000 0000 0000 001' }], at: '2026-03-02 10:00', place: '甲镇' },
  {
    id: 2,
    identifiers: [
      { type: 'bank_card', value: '0000000000000000001' },
      { type: 'phone', value: '95588' },
    ],
  },
  { id: 3, identifiers: [{ type: 'phone', value: '95588' }], text: '客户来电说已转账' },
];

describe('lianfang cases link', () => {
  test('--json gives pairs with evidence, series, and what was left out of account', async () => {
    const { code, output } = await ran(['cases', 'link', '-', '--json'], lines(cases));
    const told = JSON.parse(output);
    expect(code).toBe(0);
    expect(told.pairs).toEqual([
      {
        a: '1',
        b: '2',
        strength: 'strong',
        score: 0.9,
        evidence: [
          {
            type: 'card',
            family: 'money',
            value: '0000000000000000001',
            cases: 2,
            weight: 0.9,
            sentence: '两案都出现银行卡 0000000000000000001（全部案件中共 2 起）',
          },
        ],
      },
    ]);
    expect(told.series).toEqual([{ cases: ['1', '2'] }]);
    expect(told.suppressed).toEqual([
      { type: 'phone', value: '95588', cases: 2, reason: '银行、保险等企业的 95 客服号' },
    ]);
  });

  test('a person reads sentences, and the order of the lines makes no difference', async () => {
    const { output } = await ran(['--lang', 'en', 'cases', 'link', '-'], lines(cases));
    expect(output.split('\n')).toEqual([
      '0.900  strong  1  2  both cases have the card 0000000000000000001 (2 cases in all)',
      'series 1, 2 cases: 1, 2',
      'left out of account: 95588 (2 cases), a company’s 95 service number',
      '',
    ]);
    expect((await ran(['--lang', 'en', 'cases', 'link', '-'], lines(cases.toReversed()))).output).toBe(output);
  });

  test.each([
    ['{"id":1}\nx', '第 2 行不是 JSON 对象'],
    ['{"identifiers":[]}', '第 1 行没有 id'],
    ['{"id":1,"identifiers":[{"type":"card"}]}', '第 1 行的 identifiers 写法不对'],
    ['{"id":1,"at":"noon"}', '第 1 行的 at 写法不对'],
    ['{"id":1,"text":5}', '第 1 行的 text 写法不对'],
    ['{"id":1,"tools":"app"}', '第 1 行的 tools 写法不对'],
    ['{"id":1}\n{"id":"1"}', '案件重复：1'],
  ])('%j is refused in words', async (input, told) => {
    const { code, output, errors } = await ran(['cases', 'link', '-'], input);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(told);
  });
});

describe('lianfang text neardup', () => {
  const texts = ['您的快递丢失请添加客服理赔', '您的快递丢失请添加客服理赔吧', '今天下午三点开会'];

  test.each([
    ['plain lines', texts.join('\n'), ['1', '2']],
    ['a table', `i,text\r\n${texts.map((text, at) => `T${at},"${text}"`).join('\r\n')}\r\n`, ['T0', 'T1']],
    ['JSON Lines', lines(texts.map((text, id) => ({ id, text }))), ['0', '1']],
  ])('%s give pairs with their likeness', async (_, input, [first, second]) => {
    const { code, output } = await ran(['text', 'neardup', '-', '--json'], input);
    expect([code, JSON.parse(output)]).toEqual([
      0,
      { threshold: 0.7, texts: 3, pairs: [{ a: first, b: second, jaccard: 11 / 12 }] },
    ]);
  });

  test('a higher threshold leaves fewer, and a text a line is printed', async () => {
    expect((await ran(['text', 'neardup', '-', '--threshold', '0.95'], texts.join('\n'))).output).toBe('');
    const { output, errors } = await ran(
      ['--lang', 'en', 'text', 'neardup', '-', '--threshold', '0.9'],
      texts.join('\n'),
    );
    expect([output, errors]).toEqual(['0.917  1  2\n', '3 texts, 1 pairs alike\n']);
  });

  test.each([
    [['--threshold', '2'], 'a', '--threshold 应大于 0'],
    [[], '{"id":1}', '第 1 行没有 text'],
    [[], '{"id":1,"text":"a"}\n{"id":1,"text":"b"}', '第 2 行的 id 重复'],
  ])('%j with %j is refused in words', async (options, input, told) => {
    const { code, errors } = await ran(['text', 'neardup', '-', ...options], input);
    expect([code, errors.includes(told)]).toEqual([1, true]);
  });
});
