import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { describe, expect, test } from 'vitest';
import { createStatementWorld, minutesAfter, movement } from '../../../../test/statement-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { ofCase, ofOrder } from '../../../../test/money-world.ts';

const world = await createWorld();
const money = await createStatementWorld(world);
const { giveStatementRows, listOrderStatements, listCaseStatements } = statementEndpoints;

const contradictionsOf = async (found: { readonly id: string }) =>
  (await money.officer.call(listCaseStatements, { params: ofCase(found) })).reply.contradictions;

describe('movements told in a form', () => {
  test('are stored at once, and the same again changes nothing and says so', async () => {
    const [first, second] = [money.account(), money.account()];
    const found = await money.paid(first);
    const order = await money.ordered(found, first);
    const rows = [movement('in', '6222000000000000001', 500_000, 0), movement('out', second, 300_000, 5)];
    const given = await money.tell(order, rows, { balance: { amount: 200_000, at: minutesAfter(10) } });
    expect(given.reply).toMatchObject({
      isRepeat: false,
      statement: {
        state: 'stored',
        account: first,
        receipt: { rows: 2, added: 2, known: 0, failed: 0, rejected: 0 },
        until: minutesAfter(10),
      },
    });
    const again = await money.tell(order, rows, { balance: { amount: 200_000, at: minutesAfter(10) } });
    expect(again.reply.isRepeat).toBe(true);
    expect(again.reply.statement.id).toBe(given.reply.statement.id);
    const more = await money.tell(order, [...rows, movement('out', second, 1000, 8)]);
    expect(more.reply.statement.receipt).toEqual({ rows: 3, added: 1, known: 2, failed: 0, rejected: 0 });
    const listed = await money.clerk.call(listOrderStatements, { params: ofOrder(order) });
    expect(listed.reply.statements).toHaveLength(2);
  });

  test('given twice at the same time are stored once', async () => {
    const first = money.account();
    const order = await money.ordered(await money.paid(first), first);
    const rows = [movement('out', money.account(), 300_000, 5)];
    const both = await Promise.all([money.tell(order, rows), money.tell(order, rows)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ reply }) => reply.isRepeat).toSorted()).toEqual([false, true]);
    expect(new Set(both.map(({ reply }) => reply.statement.id)).size).toBe(1);
  });

  test('are refused where they are told for the future, for oneself, or for nothing', async () => {
    const first = money.account();
    const order = await money.ordered(await money.paid(first), first);
    expect((await money.tell(order, [])).code).toBe('statement-empty');
    expect((await money.tell(order, [movement('out', first, 1, 1)])).code).toBe('statement-own-account');
    const ahead = world.clock.now().add({ hours: 1 }).toString();
    expect((await money.tell(order, [movement('out', null, 1, 1, { at: ahead })])).code).toBe('statement-ahead');
    expect((await money.tell(order, [], { balance: { amount: 0, at: ahead } })).code).toBe('statement-ahead');
  });

  test('wait for the answer to an order that asks for them', async () => {
    const first = money.account();
    const found = await money.paid(first);
    const [order] = await money.sealed(found, { kind: 'inquiry', number: first, amount: null });
    if (!order) throw new Error('no order was sealed');
    expect((await money.tell(order, [movement('out', null, 1, 1)])).code).toBe('statement-order');
  });

  test('are for the bank of the order alone to give, and for the police of the case to read', async () => {
    const first = money.account();
    const found = await money.paid(first);
    const order = await money.ordered(found, first);
    const body = { rows: [movement('out', null, 1, 1)], balance: null, until: null };
    const sent = { params: ofOrder(order), body };
    expect((await money.otherClerk.call(giveStatementRows, sent)).code).toBe('not-allowed');
    expect((await money.officer.call(giveStatementRows, sent)).code).toBe('not-allowed');
    expect((await money.otherClerk.call(listOrderStatements, { params: ofOrder(order) })).code).toBe('not-found');
    expect((await money.clerk.call(listCaseStatements, { params: ofCase(found) })).code).toBe('not-allowed');
    await money.clerk.call(giveStatementRows, sent);
    const read = await money.officer.call(listCaseStatements, { params: ofCase(found) });
    expect(read.reply.statements).toMatchObject([{ account: first, source: 'form', bankName: '农行测试支行' }]);
  });
});

describe('what banks tell differently', () => {
  test('one reference with two amounts is kept twice and shown', async () => {
    const [first, second] = [money.account(), money.account()];
    const found = await money.paid(first);
    const order = await money.ordered(found, first);
    await money.tell(order, [movement('out', second, 300_000, 5, { reference: 'R1' })]);
    const other = await money.tell(order, [movement('out', second, 310_000, 5, { reference: 'R1' })]);
    expect(other.reply.statement.receipt).toMatchObject({ added: 1, known: 0 });
    expect(other.reply.statement.contradictions).toBe(1);
    expect(await contradictionsOf(found)).toMatchObject([
      { kind: 'amount', counterparty: second, reference: 'R1', told: 310_000, against: 300_000 },
    ]);
  });

  test('one reference at two moments is one transfer, and shown', async () => {
    const [first, second] = [money.account(), money.account()];
    const found = await money.paid(first);
    const order = await money.ordered(found, first);
    await money.tell(order, [movement('out', second, 300_000, 5, { reference: 'R1' })]);
    const later = await money.tell(order, [movement('out', second, 300_000, 15, { reference: 'R1' })]);
    expect(later.reply.statement.receipt).toMatchObject({ added: 0, known: 1 });
    expect(await contradictionsOf(found)).toMatchObject([{ kind: 'time', againstAt: minutesAfter(5) }]);
  });

  test('a balance that does not follow from the movements is shown', async () => {
    const first = money.account();
    const found = await money.paid(first);
    const order = await money.ordered(found, first);
    const told = { balance: { amount: 100, at: minutesAfter(10) } };
    await money.tell(order, [movement('in', '6222000000000000001', 500_000, 0)], told);
    expect(await contradictionsOf(found)).toMatchObject([{ kind: 'balance', told: 100, against: 500_000 }]);
  });

  test('a transfer that only one of two banks tells is shown', async () => {
    const [first, second] = [money.account(), money.account()];
    const found = await money.paid(first);
    const [one, two] = [await money.ordered(found, first), await money.ordered(found, second)];
    await money.tell(one, [
      movement('in', '6222000000000000001', 500_000, 0),
      movement('out', second, 300_000, 10),
      movement('out', null, 100, 19, { channel: 'cash' }),
    ]);
    await money.tell(two, [movement('in', null, 5, 0), movement('out', null, 100, 19, { channel: 'cash' })]);
    expect(await contradictionsOf(found)).toMatchObject([
      { kind: 'missing', account: second, counterparty: first, told: null, against: 300_000 },
    ]);
  });
});

test('an officer writes down what came on paper, and the paper is kept', async () => {
  const { enterStatement, fetchStatementFile } = statementEndpoints;
  const first = money.account();
  const found = await money.paid(first);
  const order = await money.ordered(found, first);
  const params = ofOrder(order);
  const body = { rows: [movement('out', money.account(), 300_000, 5)], balance: null, until: null };
  const paper = { fileName: '回函.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('回函') };
  const given = await money.officer.call(enterStatement, { params, body, files: [paper] });
  expect(given.reply).toMatchObject({ statement: { source: 'paper', state: 'stored', fileName: '回函.txt' } });
  const statementId = given.reply.statement.id;
  const kept = await money.officer.call(fetchStatementFile, { params: { statementId } });
  expect(kept.bytes.toString()).toBe('回函');
  expect((await money.otherClerk.call(fetchStatementFile, { params: { statementId } })).code).toBe('not-found');
  expect((await money.clerk.call(enterStatement, { params, body, files: [paper] })).code).toBe('not-allowed');
  expect((await money.officer.call(enterStatement, { params, body })).code).toBe('statement-file-missing');
  const program = { fileName: '回函.exe', contentType: '', bytes: new TextEncoder().encode('MZ') };
  const refused = await money.officer.call(enterStatement, { params, body, files: [program] });
  expect(refused.code).toBe('statement-file-refused');
});

test('the officers of the case are told of what changes the trace, and not of what was known', async () => {
  const [first, second] = [money.account(), money.account()];
  const found = await money.paid(first);
  const order = await money.ordered(found, first);
  const told = async () => {
    const { rows } = (await money.officer.call(notificationEndpoints.listNotifications, {})).reply;
    return rows.filter(({ kind, subject }) => kind === 'trace-changed' && subject?.id === found.id);
  };
  await money.tell(order, [movement('out', second, 300_000, 5)]);
  const [notice, ...more] = await told();
  expect(more).toEqual([]);
  expect(notice?.words.zh).toBe(`农行测试支行报送尾号${first.slice(-4)}的交易明细：新增 1 笔，资金去向已更新`);
  await money.tell(order, [movement('out', second, 300_000, 5)]);
  await money.tell(order, [movement('out', second, 300_000, 5)], { until: minutesAfter(9) });
  expect(await told()).toHaveLength(1);
  await money.tell(order, [], { balance: { amount: 100, at: minutesAfter(10) } });
  expect(await told()).toHaveLength(2);
});

test('a contradiction is marked as looked into once, by whoever asked the bank, and stays as it was told', async () => {
  const first = money.account();
  const found = await money.paid(first);
  const order = await money.ordered(found, first);
  const balance = { amount: 100, at: minutesAfter(10) };
  await money.tell(order, [movement('in', '6222000000000000001', 500_000, 0)], { balance });
  const [open] = await contradictionsOf(found);
  if (!open) throw new Error('nothing contradicts');
  expect(open).toMatchObject({ lookedAt: null, lookedByName: null, remark: null });
  const { lookIntoContradiction } = statementEndpoints;
  const sent = { params: { contradictionId: open.id }, body: { remark: '农行测试支行核实：余额抄录有误' } };
  for (const who of [money.clerk, money.otherClerk])
    expect((await who.call(lookIntoContradiction, sent)).code).toBe('not-allowed');
  const looked = await money.head.call(lookIntoContradiction, sent);
  expect(looked.reply).toMatchObject({ kind: 'balance', told: 100, against: 500_000, remark: sent.body.remark });
  expect(looked.reply.lookedByName).not.toBeNull();
  expect((await money.officer.call(lookIntoContradiction, sent)).code).toBe('changed-meanwhile');
  expect(await contradictionsOf(found)).toEqual([looked.reply]);
});

const many = (direction: 'in' | 'out', account: string, amount: number) =>
  Array.from({ length: 1003 }, (_, place) =>
    movement(direction, account, amount, 1 + place / 1000, { reference: `R${place}` }),
  );

test('of more contradictions than are kept one by one it is said how many more there were', async () => {
  const [first, second] = [money.account(), money.account()];
  const found = await money.paid(first);
  const one = await money.ordered(found, first);
  const other = await money.ordered(found, second, 'inquiry');
  await money.tell(one, many('out', second, 300));
  const told = await money.tell(other, many('in', first, 301));
  const listed = (await money.officer.call(listCaseStatements, { params: ofCase(found) })).reply;
  expect(listed.contradictionCount).toBe(1000);
  expect(listed.contradictionsLeftOut).toBe(told.reply.statement.contradictions - 1000);
  expect(listed.contradictionsLeftOut).toBeGreaterThanOrEqual(3);
});
