import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldScript } from './fold-script.ts';
import { NearDuplicates } from './near-duplicates.ts';

const gramsOf = (text: string): Set<string> =>
  new Set(
    text.length < 3 && text !== ''
      ? [text]
      : Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)),
  );

const jaccard = (one: string, other: string): number => {
  const [left, right] = [gramsOf(one), gramsOf(other)];
  const shared = left.intersection(right).size;
  return shared / Math.max(1, left.size + right.size - shared);
};

/** Texts of few characters, so that many are alike. */
const texts = fc.array(fc.string({ unit: fc.constantFrom('转', '账', '到', '安'), maxLength: 14 }), { maxLength: 25 });

const pairsOf = (index: NearDuplicates<number>): string[] =>
  index
    .pairs()
    .map(({ a, b, jaccard: likeness }) => `${Math.min(a, b)}-${Math.max(a, b)}: ${likeness.toFixed(6)}`)
    .toSorted();

describe('near-duplicates', () => {
  test('are those that comparing everything with everything finds, however the index was made', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0.3, 0.5, 0.7, 0.9, 1), (written, threshold) => {
        const expected = written.flatMap((one, i) =>
          written.flatMap((other, j) => {
            const likeness = jaccard(one, other);
            return i < j && likeness >= threshold ? [`${i}-${j}: ${likeness.toFixed(6)}`] : [];
          }),
        );
        const grown = new NearDuplicates<number>(threshold);
        for (const [i, text] of [...written.entries()].toReversed()) grown.put(i, text);
        expect(pairsOf(grown)).toEqual(expected.toSorted());
        expect(pairsOf(NearDuplicates.of(written.entries(), threshold))).toEqual(expected);
      }),
    );
  });

  test('what was taken out or replaced leaves no trace', () => {
    fc.assert(
      fc.property(texts, texts, (kept, passing) => {
        const index = NearDuplicates.of(kept.entries(), 0.6);
        const before = pairsOf(index);
        for (const [i, text] of passing.entries()) index.put(i, text);
        for (const i of passing.keys()) expect(index.remove(i)).toBe(true);
        for (const [i, text] of kept.entries()) index.put(i, text);
        expect([index.size, pairsOf(index)]).toEqual([kept.length, before]);
      }),
    );
  });

  test('one text is answered with the likest first', () => {
    const index = new NearDuplicates<string>(0.4);
    index.put('a', '您的快递丢失请添加客服理赔');
    index.put('b', '您的快递丢失请添加客服退款');
    index.put('c', '您的快递丢失请添加客服理赔吧');
    index.put('d', '今天下午三点开会');
    expect(index.similarTo('a').map(({ id }) => id)).toEqual(['c', 'b']);
    expect(index.similarTo('x')).toEqual([]);
  });

  test('a threshold that is none is an error', () => {
    expect(() => new NearDuplicates(0)).toThrow(RangeError);
  });
});

test('a folded script keeps its words only', () => {
  expect(foldScript('尊敬的客户，您尾号８８１２的贷款 50,000元已批，点 https://Loan.example/a?b=1 领取！')).toBe(
    '尊敬的客户您尾号#的贷款#元已批点@领取',
  );
});
