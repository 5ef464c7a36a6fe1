import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { CaseId } from '@lianfang/contract/ids';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const account = { number: '6228480000000000001', name: '测试甲', bankName: null, bankId: money.bank };
const payment = {
  at: '2026-03-02T00:40:00.000Z',
  amount: 800_000,
  method: 'bank',
  from: null,
  to: account,
  reference: null,
};

test('delays, what was saved of the loss, and whether a warning failed follow from the case', async () => {
  const victim = {
    name: '测试',
    idNumber: null,
    phone: null,
    birth: null,
    occupation: null,
    address: null,
    warnedBefore: true,
  };
  const found = await money.report({ transfers: [payment], victim });
  expect(found.derived).toEqual({
    reportDelay: 600,
    stopDelay: null,
    saved: 0,
    loss: 800_000,
    warnedStillCheated: true,
  });
  const [order] = await money.sealed(found, { number: account.number });
  if (!order) throw new Error('nothing was sealed');
  await money.answered(order);
  const read = async () =>
    (await money.officer.call(caseEndpoints.readCase, { params: { caseId: CaseId.parse(found.id) } })).reply;
  expect((await read()).derived).toMatchObject({ stopDelay: 600, saved: 500_000 });
});

test('a case without payments or a victim says what is not known', async () => {
  const { derived } = await money.report();
  expect(derived).toEqual({ reportDelay: null, stopDelay: null, saved: 0, loss: 0, warnedStillCheated: null });
});
