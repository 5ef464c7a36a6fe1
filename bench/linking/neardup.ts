import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GramSet, gramSetOf, sharedGrams } from '@lianfang/engine/linking/scripts/gram-set';
import { GramTable } from '@lianfang/engine/linking/scripts/gram-table';
import { NearDuplicates } from '@lianfang/engine/linking/scripts/near-duplicates';
import { median, printTable, quantile, timed } from '../figures.ts';
import { describeMachine } from '../funds/measure.ts';

/**
 * Near-duplicates among 13,672 messages: found against the exact pairs that came with them, and the time beside
 * comparing every text with every other in the same run. `node bench/linking/neardup.ts`; the texts are not part of
 * the project and lie beside it in ../shared/data.
 */
const folder = join(import.meta.dirname, '../../../shared/data');
const threshold = 0.7;
const rounds = 5;

const rowsOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/).slice(1);

/** Every pair by comparing all with all: sorted sets of numbers, left off where the lengths alone rule it out. */
const compareAll = (texts: readonly string[]): number => {
  const table = new GramTable();
  const sets: GramSet[] = texts.map((text) => gramSetOf(text, table));
  let found = 0;
  for (const [i, one] of sets.entries())
    for (let j = i + 1; j < sets.length; j += 1) {
      const other = sets[j] ?? one;
      const [few, many] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
      if (few < threshold * many) continue;
      const shared = sharedGrams(one, other, 0);
      if (shared >= threshold * (few + many - shared)) found += 1;
    }
  return found;
};

const pairKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`);

const measureSingle = (index: NearDuplicates<number>, texts: readonly string[]): number[] =>
  texts.slice(0, 2000).map((text, id) => {
    const from = performance.now();
    index.put(id, text);
    index.similarTo(id);
    return performance.now() - from;
  });

if (!existsSync(join(folder, 'neardup_fbs.texts.csv'))) console.log('no texts in ../shared/data: nothing measured');
else {
  const texts = rowsOf('neardup_fbs.texts.csv').map((row) => row.slice(row.indexOf(',') + 1));
  const truth = new Set(rowsOf('neardup_fbs.pairs.csv').map((row) => row.split(',').slice(0, 2).join(',')));
  const ours = [];
  for (let round = 0; round < rounds; round += 1)
    ours.push(await timed(async () => NearDuplicates.of(texts.entries(), threshold).pairs()));
  const found = ours[0]?.result ?? [];
  const right = found.filter(({ a, b }) => truth.has(pairKey(a, b))).length;
  const grown = await timed(async () => {
    const index = new NearDuplicates<number>(threshold);
    for (const [id, text] of texts.entries()) index.put(id, text);
    return index;
  });
  const single = measureSingle(grown.result, texts);
  const naive = await timed(async () => compareAll(texts));
  const ms = median(ours.map((one) => one.ms));
  console.log(describeMachine());
  printTable(
    ['what', 'figure', 'goal'],
    [
      ['texts, true pairs', `${texts.length}, ${truth.size}`, '–'],
      ['pairs found, comparing all finds', `${found.length}, ${naive.result}`, '–'],
      ['recall', (right / truth.size).toFixed(4), '0.99'],
      ['precision', (right / found.length).toFixed(4), '0.99'],
      [`all pairs, ms (median of ${rounds})`, ms.toFixed(0), '–'],
      ['comparing all with all, ms', naive.ms.toFixed(0), '–'],
      ['times faster', (naive.ms / ms).toFixed(1), '20'],
      ['index grown text by text, ms', grown.ms.toFixed(0), '–'],
      ['replace one and ask, ms p50, p99', `${median(single).toFixed(3)}, ${quantile(single, 0.99).toFixed(3)}`, '–'],
    ],
  );
}
