import { expect, test } from 'vitest';
import { suggestName } from './suggest-name.ts';

const zh = ({ zh: words }: { readonly zh: string }): string => words;

test('a series is named by the type of most of its cases and by what weighs most of what they share', () => {
  const cases = [{ type: 'loan' as const }, { type: 'rebate-task' as const }, { type: 'rebate-task' as const }];
  const evidence = [
    { value: '12345678', weight: 0.4 },
    { value: null, weight: 0.95 },
    { value: '6228480000000000001', weight: 0.9 },
  ];
  expect(suggestName(cases, evidence, zh)).toBe('刷单返利 6228480000000000001');
});

test('where nothing is known there is no name', () => {
  expect(suggestName([{ type: null }], [], zh)).toBe('');
});
