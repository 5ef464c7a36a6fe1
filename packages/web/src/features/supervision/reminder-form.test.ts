import { describe, expect, test } from 'vitest';
import { fieldsOf, newRule, ruleOf, sideOf } from './reminder-form.ts';

describe('a reminder rule in its form', () => {
  test.each([
    ['-P3D', 'before', 3],
    ['P0D', 'on', 0],
    ['-P0D', 'on', 0],
    ['P14D', 'after', 14],
  ])('%s stands %s the due day by %i', (offset, side, days) => {
    expect(sideOf(offset)).toEqual({ side, days });
  });

  test.each(['-P3D', 'P0D', 'P1D', 'P365D'])('%s comes out as it went in', (offset) => {
    const { side: _side, days: _days, ...rest } = newRule;
    const rule = { ...rest, offset };
    expect(ruleOf(fieldsOf(rule))).toEqual(rule);
  });

  test('on the due day the number of days does not count', () => {
    expect(ruleOf({ ...newRule, side: 'on', days: 5 }).offset).toBe('P0D');
  });
});
