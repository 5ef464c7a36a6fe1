import { expect, test } from 'vitest';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { passesCheckDigit } from '@lianfang/engine/intake/read-accounts';
import { type Decision, decideAnswer, usualHabits } from './decide-answer.ts';
import { between, diceOf } from './dice.ts';
import { madeNumber } from './made-number.ts';
import { createLedger } from './order-ledger.ts';

const at = '2026-03-02T01:00:00.000Z';
const orders = (count: number, over: Partial<OrderRecord> = {}) =>
  Array.from(
    { length: count },
    (_, index) => ({ id: `order-${index}`, kind: 'stop', amount: 500_000, objection: null, ...over }) as OrderRecord,
  );
const decided = (order: OrderRecord, held = 500_000): Decision =>
  decideAnswer(order, { seed: 'seed', habits: usualHabits, at, held });
const acts = (list: readonly OrderRecord[], held?: number) =>
  Map.groupBy(list, (order) => {
    const decision = decided(order, held);
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

test('a bank mostly executes, sometimes refuses or objects; asked again it says the same', () => {
  const found = acts(orders(2000));
  const share = (act: string) => (found.get(act as never)?.length ?? 0) / 2000;
  expect(share('executed')).toBeGreaterThan(0.85);
  expect(share('refused')).toBeGreaterThan(0.02);
  expect(share('object')).toBeGreaterThan(0.01);
  for (const one of orders(100)) expect(decided(one)).toEqual(decided(one));
});

test('what is held bounds what is done, and an empty account is refused', () => {
  const amounts = orders(300, { kind: 'freeze', objection: '已核实' }).map((order) => decided(order, 120_000));
  expect(
    new Set(amounts.map((one) => one.act === 'answer' && one.result.outcome === 'executed' && one.result.amount)),
  ).toEqual(new Set([120_000]));
  expect([...acts(orders(50, { kind: 'freeze', objection: '已核实' }), 0).keys()]).toEqual(['refused']);
});

test('what differs is said, and never executed; an answered objection is carried out; a release always is', () => {
  const results = orders(500).flatMap((order) => {
    const decision = decided(order);
    return decision.act === 'answer' ? [decision.result] : [];
  });
  const executed = results.filter((result) => result.outcome === 'executed');
  expect(executed.every(({ amount, mismatches }) => amount <= 500_000 && mismatches.length === 0)).toBe(true);
  const refused = results.filter((result) => result.outcome === 'refused');
  expect(refused.map(({ mismatches }) => mismatches.length > 0)).toEqual(
    refused.map(({ reason }) => reason === 'mismatch'),
  );
  expect(acts(orders(500, { objection: '请核实' })).has('object')).toBe(false);
  expect([...acts(orders(500, { kind: 'release' }), 0).keys()]).toEqual(['executed']);
  expect([...acts(orders(500, { kind: 'inquiry' }), 0).keys()]).toEqual(['executed']);
});

test('an order that comes again has no second effect, and its statement stays the same', () => {
  const ledger = createLedger();
  expect(ledger.once('a', decide('first'))).toEqual(ledger.once('a', decide('second')));
  const told = ledger.statement('a', () => ({ rows: [], balance: null, until: at }));
  expect(ledger.statement('a', () => ({ rows: [], balance: null, until: null }))).toBe(told);
  ledger.acknowledge('a');
  expect([ledger.isDone('a'), ledger.isDone('b')]).toEqual([true, false]);
  expect(ledger.figures()).toEqual({ effects: 1, statements: 1, acknowledged: 1, recognised: 1 });
});

test('numbers that are made up fail their check digit', () => {
  const dice = diceOf('numbers');
  const numbers = Array.from({ length: 500 }, () => madeNumber(dice));
  expect(numbers.filter((number) => !/^62\d{17}$/u.test(number) || passesCheckDigit(number))).toEqual([]);
});
