import { expect, test } from 'vitest';
import { actionWordsOf } from './action-words.ts';

test('an act is told by what was done: what is named by a noun was read', () => {
  expect(actionWordsOf('person.read')).toEqual({ zh: '查看人员名单等', en: 'Read: People, …' });
  expect(actionWordsOf('unit.open')?.zh).not.toMatch(/^查看/u);
  expect(actionWordsOf('no.such-action')).toBeNull();
});
