import { OrderId } from '@lianfang/contract/ids';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { registeredSystem } from '../../../../test/signed-client.ts';
import { movement } from '../../../../test/statement-world.ts';
import { createWatchHands, idOf } from '../../../../test/watch-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const administrator = await world.person(world.county, ['system-admin'], world.county);
const system = await registeredSystem(world, money.bank, { clerk: money.clerk, administrator });
const other = await registeredSystem(world, money.otherBank, { clerk: money.otherClerk, administrator });
const { giveStatementRows, listOrderStatements, listCaseStatements } = statementEndpoints;
const { listReceivedEntries, takeWatchDeliveries, readWatchEntry, checkAccount } = watchEndpoints;

test('a bank’s system tells the movements for an order to its bank, and its key stands as the giver', async () => {
  const found = await money.report();
  const [sealed] = await money.sealed(found, { kind: 'inquiry', number: '6228480000000000901', amount: null });
  if (!sealed) throw new Error('no order was sealed');
  await money.answered(sealed);
  const params = { orderId: OrderId.parse(sealed.id) };
  const body = { rows: [movement('out', '6228480000000000902', 300_000, 5)], balance: null, until: null };
  const given = await system.call(giveStatementRows, { params, body });
  expect(given.reply).toMatchObject({ isRepeat: false, statement: { state: 'stored', givenByName: '核心系统' } });
  expect((await system.call(giveStatementRows, { params, body })).reply.isRepeat).toBe(true);
  expect((await system.call(listOrderStatements, { params })).reply.statements).toHaveLength(1);
  expect((await other.call(giveStatementRows, { params, body })).code).toBe('not-allowed');
  expect((await other.call(listOrderStatements, { params })).code).toBe('not-found');
  expect((await system.call(listCaseStatements, { params: { caseId: found.id } })).code).toBe('not-allowed');
});

test('it takes what was delivered of the watch list to its bank, and its key is the proof', async () => {
  const entry = await createWatchHands(money).approved();
  const { rows } = (await system.call(listReceivedEntries, { query: { open: 'true' } })).reply;
  expect(rows.map(({ receiverId, number, takenAt }) => ({ receiverId, number, takenAt }))).toEqual([
    { receiverId: money.bank, number: entry.number, takenAt: null },
  ]);
  const body = { deliveryIds: rows.map(({ deliveryId }) => deliveryId) };
  const params = { unitId: money.bank };
  expect((await other.call(takeWatchDeliveries, { params, body })).code).toBe('not-allowed');
  expect((await system.call(takeWatchDeliveries, { params, body })).reply.taken).toBe(1);
  expect((await system.call(takeWatchDeliveries, { params, body })).reply.taken).toBe(0);
  const { deliveryList } = (await money.officer.call(readWatchEntry, { params: idOf(entry) })).reply;
  expect(deliveryList.find(({ receiverId }) => receiverId === money.bank)).toMatchObject({ takenByName: '核心系统' });
  const asked = { body: { number: '6228480000000000901', purpose: '开户核查' } };
  expect((await system.call(checkAccount, asked)).code).toBe('not-allowed');
});
