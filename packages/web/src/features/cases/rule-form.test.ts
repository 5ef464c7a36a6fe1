import type { LawRule } from '@lianfang/contract/orders/law-rules';
import { expect, test } from 'vitest';
import { historyOn, valueWith } from './rule-form.ts';

const rule = (validFrom: string, validTo: string | null): LawRule => ({
  id: '01890000-0000-7000-8000-000000000005' as LawRule['id'],
  code: 'stop.term',
  value: { kind: 'count', count: 2 },
  basis: '依据',
  validFrom,
  validTo,
  amendedByName: null,
  reason: null,
});

test('on the day on which a rule ends the next one is in force', () => {
  const [old, now, next] = [
    rule('2016-03-18', '2026-01-01'),
    rule('2026-01-01', '2026-07-01'),
    rule('2026-07-01', null),
  ];
  expect(historyOn([next, now, old], '2026-01-01')).toEqual({ current: now, ahead: [next], past: [old] });
  expect(historyOn([next, now, old], '2025-12-31').current).toEqual(old);
});

test('a shorter term keeps only the warnings that fit into it', () => {
  const value = valueWith(
    {
      kind: 'term',
      term: { amount: 48, unit: 'hours' },
      warnBefore: [
        { amount: 24, unit: 'hours' },
        { amount: 4, unit: 'hours' },
      ],
    },
    24,
  );
  expect(value).toEqual({
    kind: 'term',
    term: { amount: 24, unit: 'hours' },
    warnBefore: [{ amount: 4, unit: 'hours' }],
  });
});
