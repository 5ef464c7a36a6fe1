import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import { addCensus, emptyCensus } from './census.ts';
import { fundColumns } from './fund-columns.ts';
import { ordinaryLife } from './ordinary-life.ts';
import { defaultPatternOptions } from './pattern-options.ts';
import { emptyGround, passes, runPass } from './strangers.ts';

const columns = fundColumns(ledgerOf(ordinaryLife(3, 120, 40)), (bytes) => new SharedArrayBuffer(bytes));

/** Every pass over ranges that end at these accounts, one after the other. */
const survey = (ends: readonly number[]) => {
  const ground = emptyGround(columns);
  const census = emptyCensus();
  for (const pass of passes)
    for (const [place, end] of ends.entries()) {
      const part = runPass(pass, ground, defaultPatternOptions, [ends[place - 1] ?? 0, end]);
      if (part !== null) addCensus(census, part);
    }
  return { told: ground.told, isStrange: ground.isStrange, census };
};

test('passes over ranges of accounts give what passes over all give, on shared columns', () => {
  const whole = survey([columns.accounts]);
  expect(whole.census.count).toBeGreaterThan(100);
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: columns.accounts - 1 }), { maxLength: 4 });
  fc.assert(
    fc.property(cuts, (ends) => {
      expect(survey([...ends.toSorted((a, b) => a - b), columns.accounts])).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});
