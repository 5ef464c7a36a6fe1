import { expect, test } from 'vitest';
import { filterOf } from './trail-filter.ts';

test('parts of the address that fit become the filter, the rest is left out', () => {
  expect(filterOf({ from: '2026-03-01', to: 'yesterday', action: 'task.assign', cursor: 'abc', limit: '50' })).toEqual({
    from: '2026-03-01',
    action: 'task.assign',
  });
});

test('an address without any part is the whole trail', () => {
  expect(filterOf({})).toEqual({});
});
