import { editPath, type WordRun } from './edit-path.ts';

const wordsOf = (text: string): string[] => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
};

const joined = (runs: readonly WordRun[]): WordRun[] => {
  const result: WordRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
};

const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  const apart = one.findIndex((word, index) => word !== other[index]);
  return apart === -1 ? one.length : apart;
};

/**
 * What changed from one text to another, word by word. The `same` and `removed` runs together are the older text, the
 * `same` and `added` runs the newer one. Texts that hardly have anything in common come back as one removed and one
 * added run, so that the work stays bounded.
 */
export const wordRuns = (from: string, to: string): WordRun[] => {
  const [older, newer] = [wordsOf(from), wordsOf(to)];
  const start = Math.min(sharedStart(older, newer), newer.length);
  const rest = Math.min(older.length, newer.length) - start;
  const end = Math.min(sharedStart(older.toReversed(), newer.toReversed()), rest);
  const middleOld = older.slice(start, older.length - end);
  const middleNew = newer.slice(start, newer.length - end);
  return joined([
    { kind: 'same', text: older.slice(0, start).join('') },
    ...editPath(middleOld, middleNew),
    { kind: 'same', text: older.slice(older.length - end).join('') },
  ]);
};
