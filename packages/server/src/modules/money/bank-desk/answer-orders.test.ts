import { OrderId } from '@lianfang/contract/ids';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { type AnswerColumn, answerColumns } from '@lianfang/contract/orders/answer-form';
import type { OrderRecord, OrderResult } from '@lianfang/contract/orders/orders';
import { expect, test } from 'vitest';
import { readForm } from '../../../kernel/documents/workbook/read-form.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { answerOrders, downloadAnswerForm, uploadAnswerForm } = answerEndpoints;

let number = 6_228_480_000_000_000_701n;
const sealedStops = async (count: number): Promise<OrderRecord[]> => {
  const drafts = Array.from({ length: count }, () => {
    number += 1n;
    return { number: String(number) };
  });
  return money.sealed(await money.report(), ...drafts);
};

const at = '2026-03-02T01:00:00.000Z';
const executed = (amount: number) => ({
  outcome: 'executed' as const,
  at,
  amount,
  balance: amount,
  mismatches: [],
  remark: '',
});
const nobody: OrderResult = {
  outcome: 'refused',
  at,
  reason: 'no-account',
  mismatches: [],
  balance: null,
  remark: '',
};

const answer = (order: Pick<OrderRecord, 'id'> | undefined, result: OrderResult) => ({
  orderId: OrderId.parse(order?.id),
  result,
});
const statesOf = async (orders: readonly OrderRecord[]) =>
  Promise.all(orders.map(async ({ id }) => (await money.read(id)).state));

test('several orders are answered at once, each with its own outcome, and their author is told once for each outcome', async () => {
  const orders = await sealedStops(3);
  const [first, second, third] = orders;
  const told = async () => (await money.officer.call(notificationEndpoints.listNotifications, {})).reply.rows.length;
  const before = await told();
  const answers = [answer(first, executed(500_000)), answer(second, nobody), answer(third, executed(100))];
  const got = await money.clerk.call(answerOrders, { body: { answers } });
  expect(got.reply.answers).toEqual(orders.map(({ id }) => ({ orderId: id, refusal: null })));
  expect(await statesOf(orders)).toEqual(['executed', 'refused', 'executed']);
  expect((await money.read(third?.id ?? '')).executedAmount).toBe(100);
  expect((await told()) - before).toBe(2);
});

test('one that cannot be taken holds back no other, and says why', async () => {
  const orders = await sealedStops(3);
  const [first, second, third] = orders;
  const differs: OrderResult = { ...executed(1), mismatches: ['name'] };
  const early: OrderResult = { ...executed(1), at: '2026-03-01T01:00:00.000Z' };
  const body = { answers: [answer(first, differs), answer(second, executed(5)), answer(third, early)] };
  const { reply } = await money.clerk.call(answerOrders, { body });
  expect(reply.answers.map(({ refusal }) => refusal?.zh ?? null)).toEqual([
    '户名、账号、金额、时间有一项不符，不得止付，请反馈不符项。',
    null,
    '执行时间早于签发时间或在将来，请核对。',
  ]);
  expect(await statesOf(orders)).toEqual(['sealed', 'executed', 'sealed']);
  const again = await money.clerk.call(answerOrders, {
    body: { answers: [answer(second, executed(5)), answer(second, executed(6)), answer(first, nobody)] },
  });
  expect(again.reply.answers.map(({ refusal }) => refusal?.en ?? null)).toEqual([
    null,
    'The order has been answered already; another answer is not taken.',
    null,
  ]);
});

test('another bank finds none of the orders', async () => {
  const [order] = await sealedStops(1);
  const { reply } = await money.otherClerk.call(answerOrders, { body: { answers: [answer(order, executed(5))] } });
  expect(reply.answers[0]?.refusal?.en).toBe('Not found, or not visible to you.');
  expect((await money.officer.call(answerOrders, { body: { answers: [answer(order, nobody)] } })).code).toBe(
    'not-allowed',
  );
});

type Cells = Partial<Record<AnswerColumn, string>>;

const formOf = async (rows: readonly Cells[]) => {
  const names = Object.keys(answerColumns) as AnswerColumn[];
  const columns = names.map((name) => ({ header: answerColumns[name].zh, kind: 'text' as const }));
  const cells = rows.map((row) => names.map((name) => row[name] ?? null));
  const bytes = await writeWorkbook({ sheets: [{ name: '反馈表', columns, rows: cells }], asOf: world.clock.now() });
  return { fileName: '反馈.xlsx', contentType: 'application/octet-stream', bytes: new Uint8Array(bytes) };
};

test('the open orders go out as a workbook, and come back with their outcomes', async () => {
  const orders = await sealedStops(3);
  const [first, second, third] = orders;
  const { bytes } = await money.clerk.call(downloadAnswerForm, {});
  const { rows } = await readForm<AnswerColumn>(bytes, { columns: answerColumns, needed: ['order'], mostRows: 200 });
  const found = rows.find(({ cells }) => cells.order === first?.id)?.cells;
  expect(found).toMatchObject({ kind: '紧急止付', name: '测试甲', ordered: '5000', transferAt: '2026-03-02 08:40:00' });
  expect(found?.account).toBe(first?.account.number);
  const filled = rows.map(({ cells }): Cells => {
    if (cells.order === first?.id)
      return { ...cells, outcome: '已执行', at: '2026/3/2 9:00', amount: '１,２00.50元', balance: '3000' };
    if (cells.order === second?.id)
      return { ...cells, outcome: '未执行', at: '2026-03-02 09:00:00', mismatches: '户名、金额' };
    return cells;
  });
  const file = await formOf(filled);
  const got = await money.clerk.call(uploadAnswerForm, { files: [file] });
  expect(got.reply).toEqual({ answered: 2, blank: rows.length - 2, faults: [] });
  expect((await money.read(first?.id ?? '')).result).toMatchObject({
    outcome: 'executed',
    amount: 120_050,
    balance: 300_000,
  });
  expect((await money.read(second?.id ?? '')).result).toMatchObject({
    reason: 'mismatch',
    mismatches: ['name', 'amount'],
  });
  expect((await money.read(third?.id ?? '')).state).toBe('sealed');
  expect((await money.clerk.call(uploadAnswerForm, { files: [file] })).reply.answered).toBe(2);
});

const row = (order: OrderRecord | undefined, cells: Cells): Cells => ({
  order: order?.id ?? '',
  at: '2026-03-02 09:00:00',
  ...cells,
});

test('each wrong row is told in words, and the right ones are taken', async () => {
  const orders = await sealedStops(5);
  const [right, wordless, foreign, twice, over] = orders;
  const file = await formOf([
    row(right, { outcome: '轮候', priorOrgan: '测试市公安局', priorUntil: '2026-04-01 00:00:00' }),
    row(wordless, { outcome: '办了', amount: '很多', at: '昨天' }),
    row(foreign, { outcome: '已执行', amount: '5', account: '6228480000000000999' }),
    row(twice, { outcome: '未执行', reason: '无此账户' }),
    row(twice, { outcome: '未执行', reason: '其他' }),
    row(over, { amount: '5' }),
    { order: crypto.randomUUID(), outcome: '已执行' },
  ]);
  const { reply } = await money.clerk.call(uploadAnswerForm, { files: [file] });
  expect(reply.answered).toBe(2);
  const [start] = reply.faults;
  const told = reply.faults.map(({ row: at, column, message }) => [at - (start?.row ?? 0), column, message]);
  expect(told).toEqual([
    [0, 'outcome', '结果应为已执行、轮候、未执行'],
    [0, 'at', '时间应写作 2026-03-02 09:30:00'],
    [1, 'account', '账号与这一行的指令不符，可能错行粘贴'],
    [3, 'order', '同一指令在表中填了两行'],
    [4, 'outcome', '没有填写结果'],
    [5, 'order', '没有这件指令，或不是发给本行的'],
  ]);
  expect(await statesOf(orders)).toEqual(['queued', 'sealed', 'sealed', 'refused', 'sealed']);
});

const text = (content: string) => ({
  fileName: '反馈.csv',
  contentType: 'text/csv',
  bytes: new TextEncoder().encode(content),
});

test('a workbook that is none of these is refused as a whole', async () => {
  const got = await money.clerk.call(uploadAnswerForm, { files: [text('甲,乙\n1,2\n')] });
  expect(got.code).toBe('answer-form-faulty');
  expect(JSON.parse(got.text).detail.faults[0].message).toBe('缺少“指令标识（勿改）”这一列');
  expect((await money.clerk.call(uploadAnswerForm, { files: [] })).code).toBe('answer-form-missing');
});
