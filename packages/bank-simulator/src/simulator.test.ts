import { expect, test } from 'vitest';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { decideAnswer, usualHabits } from './decide-answer.ts';
import { between, diceOf } from './dice.ts';
import { createLedger } from './order-ledger.ts';

const at = '2026-03-02T01:00:00.000Z';
const orders = (count: number, over: Partial<OrderRecord> = {}) =>
  Array.from(
    { length: count },
    (_, index) => ({ id: `order-${index}`, kind: 'stop', amount: 500_000, objection: null, ...over }) as OrderRecord,
  );
const acts = (list: readonly OrderRecord[]) =>
  Map.groupBy(list, (order) => {
    const decision = decideAnswer('seed', order, at, usualHabits);
    return decision.act === 'object' ? 'object' : decision.result.outcome;
  });

const draw = (seed: string) => Array.from({ length: 5 }, diceOf(seed));
const decide = (objection: string) => () => ({ act: 'object' as const, objection });

test('a seed gives the same numbers, another seed others', () => {
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  const dice = diceOf('c');
  const whole = Array.from({ length: 1000 }, () => between(dice, 1, 6));
  expect([Math.min(...whole), Math.max(...whole)]).toEqual([1, 6]);
});

test('a bank mostly executes, sometimes in part, sometimes refuses or objects; asked again it says the same', () => {
  const found = acts(orders(2000));
  const share = (act: string) => (found.get(act as never)?.length ?? 0) / 2000;
  expect(share('executed')).toBeGreaterThan(0.7);
  expect(share('refused')).toBeGreaterThan(0.1);
  expect(share('object')).toBeGreaterThan(0.01);
  const [one] = orders(1);
  if (!one) throw new Error('no order');
  expect(decideAnswer('seed', one, at, usualHabits)).toEqual(decideAnswer('seed', one, at, usualHabits));
});

test('what differs is said, and never executed; an answered objection is carried out; a release always is', () => {
  const results = orders(500).flatMap((order) => {
    const decision = decideAnswer('seed', order, at, usualHabits);
    return decision.act === 'answer' ? [decision.result] : [];
  });
  const executed = results.filter((result) => result.outcome === 'executed');
  expect(executed.every(({ amount, mismatches }) => amount <= 500_000 && mismatches.length === 0)).toBe(true);
  const refused = results.filter((result) => result.outcome === 'refused');
  expect(refused.map(({ mismatches }) => mismatches.length > 0)).toEqual(
    refused.map(({ reason }) => reason === 'mismatch'),
  );
  expect(acts(orders(500, { objection: '请核实' })).has('object')).toBe(false);
  expect([...acts(orders(500, { kind: 'release' })).keys()]).toEqual(['executed']);
});

test('an order that comes again has no second effect', () => {
  const ledger = createLedger();
  expect(ledger.once('a', decide('first'))).toEqual(ledger.once('a', decide('second')));
  ledger.acknowledge('a');
  expect([ledger.isDone('a'), ledger.isDone('b')]).toEqual([true, false]);
  expect(ledger.figures()).toEqual({ effects: 1, acknowledged: 1, recognised: 1 });
});
