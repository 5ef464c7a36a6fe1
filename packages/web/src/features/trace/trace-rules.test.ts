import { expect, test } from 'vitest';
import { rulesFrom, withRules } from './trace-rules.ts';

test('what an address says of the rules is taken, nonsense is not', () => {
  expect(rulesFrom(new URLSearchParams(''))).toEqual({ rule: 'fifo', layers: 6, leastAmount: 1 });
  expect(rulesFrom(new URLSearchParams('rule=lifo&layers=9&windowHours=48&leastAmount=500'))).toEqual({
    rule: 'lifo',
    layers: 9,
    windowHours: 48,
    leastAmount: 500,
  });
  expect(rulesFrom(new URLSearchParams('rule=guess&layers=999&windowHours=x'))).toEqual({
    rule: 'fifo',
    layers: 6,
    leastAmount: 1,
  });
});

test('an address keeps what is not the rules’, and only rules that differ from the platform’s own', () => {
  const next = withRules(new URLSearchParams('view=tree&layers=9'), { rule: 'lifo', layers: 6, windowHours: null });
  expect(next.toString()).toBe('view=tree&rule=lifo');
});
