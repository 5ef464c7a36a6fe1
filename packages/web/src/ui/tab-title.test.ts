import { expect, test } from 'vitest';
import { tabTitle } from './tab-title.ts';

const tabs = [
  { to: '/tasks', label: '列表' },
  { to: '/tasks/board', label: '看板' },
];

test('an open tab is named in the title of the window, the first one is the page itself', () => {
  expect(tabTitle(tabs, '/tasks/board')).toEqual(['看板']);
  expect(tabTitle(tabs, '/tasks')).toEqual([]);
  expect(tabTitle([], '/tasks')).toEqual([]);
});
