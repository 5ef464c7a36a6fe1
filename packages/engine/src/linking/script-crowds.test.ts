import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseIndex } from './case-index.ts';
import type { LinkCase } from './link-case.ts';
import { countedCases } from './script-crowds.ts';

const script = '您好我是平台客服您的快递丢失现为您办理双倍理赔请下载会议软件共享屏幕按提示操作';

/** The same script in as many wordings as there are signs: each like every other. */
const worded = (at: number): string => `${script}${String.fromCodePoint(0x4e00 + at)}好`;

const named = (texts: readonly string[]): LinkCase[] =>
  texts.map((text, at) => ({
    id: `C${String(at).padStart(5, '0')}`,
    text,
    identifiers: at % 7 === 0 ? [{ type: 'ip', value: `203.0.113.${at % 11}` }] : [],
  }));

const indexOf = (cases: readonly LinkCase[]): CaseIndex => {
  const index = new CaseIndex();
  for (const one of cases) index.put(one);
  return index;
};

const told = (index: CaseIndex, cases: readonly LinkCase[]) => ({
  links: cases.slice(0, 3).map(({ id }) => index.linksOf(id, 1000)),
  series: index.series(),
  suppressed: cases.map(({ id }) => index.suppressedOf(id)),
});

/** Crowds around the number from which a script is common: of one wording or of many. */
const crowds = fc
  .array(fc.record({ from: fc.nat(400), wordings: fc.constantFrom(1, 60, 149), cases: fc.constantFrom(1, 2, 101) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((drawn) =>
    named(
      drawn.flatMap(({ from, wordings, cases }) =>
        Array.from({ length: wordings * (wordings > 1 ? Math.min(2, cases) : cases) }, (_, at) =>
          worded(from + (at % wordings)),
        ),
      ),
    ),
  );

describe('a script that a crowd has', () => {
  test('gives the same in any order of cases, and after others came and went', () => {
    fc.assert(
      fc.property(
        crowds.chain((cases) =>
          fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }), crowds),
        ),
        ([cases, shuffled, passing]) => {
          const first = told(indexOf(cases), cases);
          const index = indexOf(shuffled);
          expect(told(index, cases)).toEqual(first);
          for (const one of passing) index.put({ ...one, id: `P${one.id}` });
          index.series();
          for (const one of passing) index.remove(`P${one.id}`);
          expect(told(index, cases)).toEqual(first);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('counts up to three hundred cases and for nothing beyond, to the case', () => {
    const index = indexOf(named(Array.from({ length: 300 }, (_, at) => worded(at))));
    expect(index.answer('C00000', 'C00299').evidence.map(({ type, cases }) => [type, cases])).toEqual([
      ['script', 300],
    ]);
    expect(index.suppressedOf('C00001')).toEqual([]);
    index.put({ id: 'D', text: worded(300), identifiers: [] });
    const { evidence, suppressed, reasons } = index.answer('C00000', 'C00299');
    expect([evidence, suppressed[0]?.cases]).toEqual([[], 301]);
    expect(suppressed[0]?.reason.zh).toBe('301 起案件的话术与此相近，超过 300 起即视为共用话术，不作为依据');
    expect(reasons[0]?.zh).toContain('共用值');
    expect(index.suppressedOf('C00001')).toMatchObject([{ type: 'script', cases: 301 }]);
    index.remove('C00007');
    expect(index.answer('C00000', 'C00299').evidence).toHaveLength(1);
  });

  test('is counted no further than a thousand, and the reason says so', () => {
    const index = indexOf(named(Array.from({ length: countedCases + 50 }, (_, at) => worded(at))));
    const [common] = index.suppressedOf('C00001');
    expect(common?.cases).toBe(countedCases);
    expect(common?.reason).toEqual({
      zh: '1000 起以上案件的话术与此相近（数到此为止），超过 300 起即视为共用话术，不作为依据',
      en: '1000 or more cases have a script like it (they are counted no further); beyond 300 a script is common and speaks for nothing',
    });
    expect([[...index.links()].filter((link) => link.evidence.some(({ type }) => type === 'script'))]).toEqual([[]]);
  });
});
