import { expect, test } from 'vitest';
import { StatementRows } from '@lianfang/contract/statements/statements';
import { type AccountFlow, type AskedOf, createFundNetwork, statementOf } from './fund-network.ts';

const until = '2026-03-02T01:00:00.000Z';
const asked = (number: string, over: Partial<AskedOf> = {}): AskedOf => ({
  account: { number, name: '测某甲', bankName: null, bankId: null },
  bankName: '测试银行一',
  amount: 500_000,
  transferAt: '2026-03-02T00:50:00.000Z',
  ...over,
});
const open = () => createFundNetwork({ seed: 'seed', banks: ['测试银行一', '测试银行二'] });
const numbers = Array.from({ length: 200 }, (_, place) => `6222${String(place).padStart(15, '0')}`);
const sum = (flow: AccountFlow, direction: 'in' | 'out'): number =>
  flow.rows.reduce((total, row) => total + (row.direction === direction ? row.amount : 0), 0);

test('what came in is what went out and what is held, to the fen, and nothing happens after it is told', () => {
  const network = open();
  for (const number of numbers) {
    const flow = network.flowOf(asked(number), until);
    expect(sum(flow, 'in')).toBe(500_000);
    expect(sum(flow, 'out') + flow.held).toBe(500_000);
    expect(flow.rows.every(({ at, counterparty }) => at <= until && counterparty !== number)).toBe(true);
    expect(StatementRows.parse(statementOf(flow, until)).balance).toEqual({ amount: flow.held, at: until });
  }
});

test('some accounts keep everything, some a part, some nothing; another network of the seed says the same', () => {
  const [one, two] = [open(), open()];
  const held = numbers.map((number) => one.flowOf(asked(number), until).held);
  expect(numbers.map((number) => two.flowOf(asked(number), until).held)).toEqual(held);
  expect([held.includes(0), held.includes(500_000), held.some((some) => some > 0 && some < 500_000)]).toEqual([
    true,
    true,
    true,
  ]);
});

test('what one bank tells as paid, the next tells as received: the same amount, moment and reference', () => {
  const network = open();
  const paid = numbers.flatMap((number) =>
    network
      .flowOf(asked(number), until)
      .rows.filter(({ direction, counterparty }) => direction === 'out' && counterparty !== null)
      .map((row) => ({ payer: number, row })),
  );
  expect(paid.length).toBeGreaterThan(50);
  for (const { payer, row } of paid) {
    const [came] = network.flowOf(asked(row.counterparty ?? '', { amount: null, transferAt: null }), until).rows;
    const { amount, at, reference } = row;
    expect(came).toMatchObject({ direction: 'in', counterparty: payer, counterpartyBank: '测试银行一' });
    expect(came).toMatchObject({ amount, at, reference });
  }
});

test('a return takes what it pays out of the account', () => {
  const network = open();
  const number = numbers.find((one) => network.flowOf(asked(one), until).held === 500_000) ?? '';
  network.take(number, 200_000);
  expect(network.flowOf(asked(number), until).held).toBe(300_000);
});

test('an account that is known to hold so much has paid out the rest', () => {
  const flow = open().flowOf(asked('6222000000000009999', { held: 120_000 }), until);
  expect([flow.held, sum(flow, 'out')]).toEqual([120_000, 380_000]);
});
