import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateFormula } from './evaluate-formula.ts';
import { byCode } from './indicator.ts';
import { parseFormula } from './parse-formula.ts';

// The oracle: each generated formula carries its own value, worked out on unreduced pairs of bigints.
type Pair = readonly [bigint, bigint] | null;
interface Sample {
  readonly text: string;
  readonly value: Pair;
}

const pair = (n: bigint, d: bigint): Pair => (d === 0n ? null : d < 0n ? [-n, -d] : [n, d]);
const both = (a: Pair, b: Pair, of: (an: bigint, ad: bigint, bn: bigint, bd: bigint) => Pair): Pair =>
  a === null || b === null ? null : of(a[0], a[1], b[0], b[1]);
const plus = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => pair(an * bd + bn * ad, ad * bd));
const minus = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => pair(an * bd - bn * ad, ad * bd));
const times = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => pair(an * bn, ad * bd));
const over = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => pair(an * bd, ad * bn));
const smaller = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => (an * bd <= bn * ad ? [an, ad] : [bn, bd]));
const larger = (a: Pair, b: Pair) => both(a, b, (an, ad, bn, bd) => (an * bd >= bn * ad ? [an, ad] : [bn, bd]));

const figures = { 'a.one': [3, null], 'a.two': [0, null], 'b.share': [7, 9], 'b.none': [4, 0] } as const;
const indicators = byCode(
  Object.entries(figures).map(([code, [numerator, denominator]]) => {
    return { code, numerator, denominator, filter: {}, asOf: '2026-01-01T00:00:00.000Z' };
  }),
);

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  fc.nat(40).map((value): Sample => ({ text: String(value), value: [BigInt(value), 1n] })),
  fc.nat(999).map((value): Sample => ({ text: `${(value / 100).toFixed(2)}`, value: [BigInt(value), 100n] })),
  fc.constantFrom<Sample>(
    { text: 'a.one', value: [3n, 1n] },
    { text: 'a.two', value: [0n, 1n] },
    { text: 'b.share', value: [7n, 9n] },
    { text: 'b.none', value: null },
    { text: 'c.missing', value: null },
  ),
);

const operations = { '+': plus, '-': minus, '*': times, '/': over, min: smaller, max: larger, ratio: over } as const;
const join = (sign: keyof typeof operations, a: Sample, b: Sample): Sample => ({
  text: sign.length > 1 ? `${sign}(${a.text}, ${b.text})` : `(${a.text} ${sign} ${b.text})`,
  value: operations[sign](a.value, b.value),
});
const cut = (x: Sample, low: Sample, high: Sample): Sample => ({
  text: `clamp(${x.text},${low.text},${high.text})`,
  value: smaller(larger(x.value, low.value), high.value),
});
const choose = (a: Sample, b: Sample, yes: Sample, no: Sample): Sample => {
  const less = both(a.value, b.value, (an, ad, bn, bd) => [an * bd < bn * ad ? 1n : 0n, 1n]);
  return {
    text: `if(${a.text} < ${b.text}, ${yes.text}, ${no.text})`,
    value: less === null ? null : less[0] === 1n ? yes.value : no.value,
  };
};

const { sample } = fc.letrec<{ sample: Sample }>((tie) => {
  const inner = tie('sample');
  const signs = fc.constantFrom<keyof typeof operations>('+', '-', '*', '/', 'min', 'max', 'ratio');
  return {
    sample: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.tuple(signs, inner, inner).map(([sign, a, b]) => join(sign, a, b)),
      inner.map(({ text, value }): Sample => ({ text: `-${text}`, value: value && [-value[0], value[1]] })),
      fc.tuple(inner, inner, inner).map(([x, low, high]) => cut(x, low, high)),
      fc.tuple(inner, inner, inner, inner).map(([a, b, yes, no]) => choose(a, b, yes, no)),
    ),
  };
});

test('a formula has the value that naive fractions give it', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      sample.filter(({ text }) => text.length <= 500),
      ({ text, value }) => {
        const read = parseFormula(text);
        const found = 'formula' in read ? evaluateFormula(read.formula, indicators).value : 'unread';
        const same =
          found === null || found === 'unread' || value === null
            ? found === value
            : found.n * value[1] === value[0] * found.d;
        expect(same).toBe(true);
        compared += found === null ? 0 : 1;
      },
    ),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(500);
});
