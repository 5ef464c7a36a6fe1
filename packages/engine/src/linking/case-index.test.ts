import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseIndex } from './case-index.ts';
import { type CaseLink, compareLinks, type LinkCase } from './link-case.ts';
import type { LinkDecision } from './series/decisions.ts';

const script = '您好我是平台客服您的快递丢失现为您办理双倍理赔请下载会议软件共享屏幕';

const card = (value: string) => ({ type: 'card', value });
const phone = (value: string) => ({ type: 'phone', value });
const ip = (value: string) => ({ type: 'ip', value });

const indexOf = (cases: readonly LinkCase[]): CaseIndex => {
  const index = new CaseIndex();
  for (const one of cases) index.put(one);
  return index;
};

const decided = (id: string, kind: LinkDecision['kind'], cases: string[], others: string[]): LinkDecision => ({
  id,
  kind,
  cases,
  others,
  by: '才让',
  at: 1,
  reason: '核实',
});

describe('a link', () => {
  test('by one rare value is strong and says so in a sentence', () => {
    const index = indexOf([
      { id: 'A', identifiers: [card('0600 0000 0000 0001')] },
      { id: 'B', identifiers: [{ type: '银行卡', value: '0600-0000-0000-0001' }] },
    ]);
    const [link] = index.linksOf('A');
    expect([link?.strength, link?.score]).toEqual(['strong', 0.9]);
    expect(link?.evidence[0]?.sentence).toEqual({
      zh: '两案都出现银行卡 0600000000000001（全部案件中共 2 起）',
      en: 'both cases have the card 0600000000000001 (2 cases in all)',
    });
    expect(index.series()).toEqual([['A', 'B']]);
  });

  test('by one weak channel is not enough; a second channel makes it strong', () => {
    const one = indexOf([
      { id: 'A', identifiers: [ip('203.0.113.7')] },
      { id: 'B', identifiers: [ip('203.0.113.7')] },
    ]);
    expect(one.linksOf('A')[0]?.strength).toBe('weak');
    expect(one.answer('A', 'B').reasons[0]?.zh).toContain('还需另一个独立渠道');
    expect(one.series()).toEqual([]);
    const two = indexOf([
      { id: 'A', text: script, identifiers: [ip('203.0.113.7')] },
      { id: 'B', text: `${script}吧`, identifiers: [ip('203.0.113.7')] },
    ]);
    expect(two.linksOf('A')[0]?.strength).toBe('strong');
    expect(two.answer('A', 'B').reasons[0]?.en).toContain('two independent channels agree');
  });

  test('by money further down needs a second channel, and names both roles', () => {
    const index = indexOf([
      { id: 'A', identifiers: [card('0600000000000001')] },
      { id: 'B', identifiers: [], downstream: ['0600000000000001'] },
    ]);
    const [link] = index.linksOf('B');
    expect(link?.strength).toBe('weak');
    expect(link?.evidence[0]?.sentence.zh).toBe(
      '0600000000000001 在一案中是银行卡，在另一案中是下游账户（全部案件中共 2 起）',
    );
  });

  test('counts type, tool, time and place beside something shared, never by themselves', () => {
    const how = { at: 0, place: '甲镇', fraudType: 'loan', tools: ['app'] };
    const index = indexOf([
      { id: 'A', ...how, text: script, identifiers: [] },
      { id: 'B', ...how, text: script, identifiers: [] },
      { id: 'C', ...how, identifiers: [] },
    ]);
    expect(index.linksOf('A').map(({ b, strength }) => [b, strength])).toEqual([['B', 'strong']]);
    expect(index.linksOf('C')).toEqual([]);
  });
});

describe('common values', () => {
  test.each([
    [phone('95588'), '95 客服号'],
    [ip('100.64.3.4'), '共享网关'],
    [{ type: 'url', value: 'https://www.taobao.com/' }, '大众平台'],
    [{ type: 'app', value: '微信' }, '大众应用'],
  ])('%j on the list links nothing, and the reason is shown', (value, reason) => {
    const index = indexOf(['A', 'B'].map((id) => ({ id, identifiers: [value] })));
    expect(index.linksOf('A')).toEqual([]);
    expect(index.suppressedOf('A')[0]?.reason.zh).toContain(reason);
    expect(index.answer('A', 'B').reasons[0]?.zh).toContain('共用值');
  });

  test('a county’s own list counts as well', () => {
    const index = new CaseIndex({
      common: [{ type: 'account', pattern: /^900/, reason: { zh: '县医院收费账户', en: 'the hospital' } }],
    });
    for (const id of ['A', 'B']) index.put({ id, identifiers: [card('9001234')] });
    expect([index.linksOf('A'), index.suppressedOf('B')[0]?.reason.zh]).toEqual([[], '县医院收费账户']);
  });

  test('a value that too many cases have is let go, and is back when fewer have it', () => {
    const index = indexOf(Array.from({ length: 51 }, (_, at) => ({ id: `C${at}`, identifiers: [ip('203.0.113.7')] })));
    expect(index.linksOf('C0')).toEqual([]);
    expect(index.suppressedOf('C0')[0]?.reason.zh).toBe('51 起案件都有，超过 50 起即视为共用值，不作为依据');
    index.remove('C50');
    expect([index.linksOf('C0').length, index.suppressedOf('C0')]).toEqual([49, []]);
  });
});

describe('people decide', () => {
  const cases: LinkCase[] = ['A', 'B', 'C'].map((id) => ({ id, identifiers: [card('0600000000000001')] }));

  test('a rejected link stays rejected until it is withdrawn, and the history keeps both', () => {
    const index = indexOf(cases);
    index.decisions.decide(decided('1', 'reject', ['A'], ['B']));
    index.put({ id: 'A', identifiers: [card('0600000000000001'), phone('12900000001')] });
    index.put({ id: 'B', identifiers: [card('0600000000000001'), phone('12900000001')] });
    expect(index.linksOf('A').map(({ b }) => b)).toEqual(['C']);
    expect(index.answer('A', 'B').verdict).toBe('rejected');
    expect(index.answer('B', 'A').reasons[0]?.zh).toBe('才让已否决串并：核实');
    expect(index.series().some((series) => series.includes('A') && series.includes('B'))).toBe(false);
    expect(index.decisions.withdraw('1', { by: '才让', at: 2, reason: '有新证据' })).toBe(true);
    expect(index.decisions.withdraw('1', { by: '才让', at: 3, reason: '' })).toBe(false);
    expect(index.series()).toEqual([['A', 'B', 'C']]);
    expect(index.decisions.history.map(({ withdrawn }) => withdrawn?.reason)).toEqual(['有新证据']);
  });

  test('a confirmed link holds with no evidence at all', () => {
    const index = indexOf([...cases, { id: 'D', identifiers: [] }]);
    index.decisions.decide(decided('1', 'confirm', ['A'], ['D']));
    expect(index.series()).toEqual([['A', 'B', 'C', 'D']]);
    expect(index.linksOf('D')[0]?.strength).toBe('confirmed');
    expect(index.seriesOf('D')).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a split parts a series; withdrawing it puts the series together again', () => {
    const index = indexOf([...cases, { id: 'D', identifiers: [card('0600000000000001')] }]);
    index.decisions.decide(decided('1', 'split', ['C', 'D'], ['A', 'B']));
    expect(index.series()).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    index.decisions.withdraw('1', { by: '才让', at: 2, reason: '分错' });
    expect(index.series()).toEqual([['A', 'B', 'C', 'D']]);
  });

  test('a case against itself, and an id used twice, are errors', () => {
    const { decisions } = indexOf(cases);
    expect(() => decisions.decide(decided('1', 'reject', ['A'], ['A']))).toThrow(RangeError);
    decisions.decide(decided('1', 'reject', ['A'], ['B']));
    expect(() => decisions.decide(decided('1', 'reject', ['A'], ['C']))).toThrow(RangeError);
  });
});

test('one case with a wrong number joins no two series', () => {
  const own = (gang: string, at: number) => [card(`060000000000${gang}${at % 2}`), phone(`1290000${gang}`)];
  const gang = (name: string): LinkCase[] =>
    Array.from({ length: 4 }, (_, at) => ({ id: `${name}${at}`, identifiers: own(name, at) }));
  const [first, second] = [gang('1111'), gang('2222')];
  const wrong = { id: '11119', identifiers: [...own('1111', 0), card('06000000000022221')] };
  expect(
    indexOf([...first, ...second, wrong])
      .series()
      .map(({ length }) => length),
  ).toEqual([5, 4]);
});

/** Cases of few values, so that they share many. */
const anyCase = fc.record({
  text: fc.constantFrom('', script, `${script}吧`, '今天天气很好我们去公园散步吧大家一起来'),
  identifiers: fc.array(
    fc.record({
      type: fc.constantFrom('card', 'phone', 'ip', 'app'),
      value: fc.constantFrom('6201', '6202', '6203', '6204', '6205'),
    }),
    { maxLength: 3 },
  ),
  downstream: fc.array(fc.constantFrom('6201', '6202'), { maxLength: 1 }),
  at: fc.constantFrom(0, 864_000_000),
  place: fc.constantFrom('甲镇', '乙镇'),
  fraudType: fc.constantFrom('loan', 'investment'),
  tools: fc.constantFrom(['app'], ['call']),
});
const anyCases = fc
  .array(anyCase, { maxLength: 12 })
  .map((drawn): LinkCase[] => drawn.map((one, at) => ({ ...one, id: `C${String(at).padStart(2, '0')}` })));

const told = (index: CaseIndex): { links: CaseLink[]; series: unknown } => ({
  links: [...index.links()].toSorted(compareLinks),
  series: index.series(),
});

describe('the same result', () => {
  test('in any order of cases, with people’s decisions among them', () => {
    fc.assert(
      fc.property(
        anyCases.chain((cases) =>
          fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length })),
        ),
        fc.array(fc.tuple(fc.constantFrom('confirm' as const, 'reject' as const), fc.nat(11), fc.nat(11)), {
          maxLength: 3,
        }),
        ([cases, shuffled], decisions) => {
          const [one, other] = [indexOf(cases), indexOf(shuffled)];
          for (const [at, [kind, a, b]] of decisions.entries())
            if (a !== b)
              for (const index of [one, other])
                index.decisions.decide(decided(String(at), kind, [cases[a]?.id ?? 'X'], [cases[b]?.id ?? 'Y']));
          expect(told(other)).toEqual(told(one));
        },
      ),
    );
  });

  test('after other cases came and went, and cases changed and changed back', () => {
    fc.assert(
      fc.property(anyCases, anyCases, (cases, passing) => {
        const index = indexOf(cases);
        const before = told(index);
        for (const one of passing) index.put({ ...one, id: `P${one.id}` });
        for (const [at, one] of passing.entries()) if (cases[at]) index.put({ ...one, id: cases[at].id });
        for (const one of passing) index.remove(`P${one.id}`);
        for (const one of cases) index.put(one);
        expect(told(index)).toEqual(before);
      }),
    );
  });

  test('for one case as among all, and the answer agrees with the link', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const index = indexOf(cases);
        const all = index.series();
        const links = [...index.links()];
        for (const { id } of cases) {
          expect(index.seriesOf(id)).toEqual(all.find((series) => series.includes(id)) ?? null);
          expect(index.linksOf(id)).toEqual(links.filter(({ a, b }) => a === id || b === id).toSorted(compareLinks));
        }
        for (const { a, b, strength, score } of links)
          expect(index.answer(b, a)).toMatchObject({ verdict: strength, score });
      }),
    );
  });
});
