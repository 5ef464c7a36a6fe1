import { expect, test } from 'vitest';
import { isTouched } from './is-touched.ts';

const order = { queryKey: ['readOrder', { orderId: 'o-1' }, null], readsPerson: true, isShown: true };
const list = { queryKey: ['listOrders', null, {}], readsPerson: false, isShown: false };

test('the record of a person is read again for an event about it, while it is shown', () => {
  const moved = [{ topic: 'order', id: 'o-1' }];
  expect(isTouched(order, moved)).toBe(true);
  expect(isTouched({ ...order, isShown: false }, moved)).toBe(false);
  expect(isTouched(order, [{ topic: 'order', id: 'o-2' }])).toBe(false);
  expect(isTouched(order, [{ topic: 'resync', id: '' }])).toBe(true);
  expect(isTouched(order, [{ topic: 'notification', id: 'o-1' }])).toBe(false);
});

test('whatever else is kept is stale after any event, but a notification changes only what shows notices', () => {
  expect(isTouched(list, [{ topic: 'order', id: 'o-2' }])).toBe(true);
  expect(isTouched(list, [{ topic: 'notification', id: 'n-1' }])).toBe(false);
  expect(
    isTouched({ ...list, queryKey: ['countUnreadNotifications', null, null] }, [{ topic: 'notification', id: '' }]),
  ).toBe(true);
});

test('the suggested series are read again for whatever happens to cases and their links, while they are shown', () => {
  const suggestions = { queryKey: ['listSeriesSuggestions', null, null], readsPerson: true, isShown: true };
  expect(['case', 'link', 'series'].map((topic) => isTouched(suggestions, [{ topic, id: 'c-1' }]))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isTouched(suggestions, [{ topic: 'order', id: 'o-1' }])).toBe(false);
  expect(isTouched({ ...suggestions, isShown: false }, [{ topic: 'case', id: 'c-1' }])).toBe(false);
});
