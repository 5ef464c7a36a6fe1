import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRuns } from './word-runs.ts';

const older = (runs: ReturnType<typeof wordRuns>) =>
  runs
    .filter((run) => run.kind !== 'added')
    .map((run) => run.text)
    .join('');
const newer = (runs: ReturnType<typeof wordRuns>) =>
  runs
    .filter((run) => run.kind !== 'removed')
    .map((run) => run.text)
    .join('');

test('an added word stands alone between what stayed', () => {
  expect(wordRuns('每月开展宣传活动。', '每月集中开展宣传活动。')).toEqual([
    { kind: 'same', text: '每月' },
    { kind: 'added', text: '集中' },
    { kind: 'same', text: '开展宣传活动。' },
  ]);
});

test('a replaced word is removed and added', () => {
  const runs = wordRuns('县公安局负责宣传', '县司法局负责宣传');
  expect(older(runs)).toBe('县公安局负责宣传');
  expect(newer(runs)).toBe('县司法局负责宣传');
  expect(runs.at(-1)).toMatchObject({ kind: 'same' });
});

test('equal texts are one run, and empty ones none', () => {
  expect(wordRuns('不变', '不变')).toEqual([{ kind: 'same', text: '不变' }]);
  expect(wordRuns('', '')).toEqual([]);
  expect(wordRuns('', '新增')).toEqual([{ kind: 'added', text: '新增' }]);
});

test('texts that have nothing in common are told apart without searching for ever', () => {
  const [from, to] = ['甲，'.repeat(4000), '乙。'.repeat(4000)];
  expect(wordRuns(from, to)).toEqual([
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]);
});

const texts = fc
  .array(fc.constantFrom('宣传', '教育', '县', '公安局', '，', '每月', 'a'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('the runs always give back both texts', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const runs = wordRuns(from, to);
      expect(older(runs)).toBe(from);
      expect(newer(runs)).toBe(to);
    }),
  );
});

test('no run follows one of its own kind', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const kinds = wordRuns(from, to).map((run) => run.kind);
      expect(kinds.every((kind, index) => kind !== kinds[index + 1])).toBe(true);
    }),
  );
});
