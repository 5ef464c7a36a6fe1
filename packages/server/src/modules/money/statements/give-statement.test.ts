import { type StatementId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { StatementRecord } from '@lianfang/contract/statements/statements';
import { expect, test } from 'vitest';
import { runJobsNow, runTwice } from '../../../../test/run-jobs.ts';
import { createStatementWorld, csvFile, minutesAfter } from '../../../../test/statement-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { readStatement } from './read-statement.ts';
import { ofOrder } from '../../../../test/money-world.ts';

const world = await createWorld();
const money = await createStatementWorld(world);
const { giveStatement, previewStatement, listOrderStatements, fetchStatementRejects, fetchStatementFile } =
  statementEndpoints;
const header = '交易卡号,交易对手账号,对手户名,收付标志,交易金额,交易时间,交易流水号,交易余额\n';

const asked = async () => {
  const first = money.account();
  const order = await money.ordered(await money.paid(first), first);
  return { first, order };
};
const give = (
  order: OrderRecord,
  file: ReturnType<typeof csvFile>,
  over: { map?: string; balance?: { amount: number; at: string } } = {},
) =>
  money.clerk.call(giveStatement, {
    params: ofOrder(order),
    body: { map: null, balance: null, until: null, ...over },
    files: [file],
  });
const only = async (order: OrderRecord): Promise<StatementRecord> => {
  const { statements } = (await money.clerk.call(listOrderStatements, { params: ofOrder(order) })).reply;
  const [one] = statements;
  if (one === undefined) throw new Error('no statement');
  return one;
};
const rejectsOf = async (statementId: StatementId) =>
  (await money.clerk.call(fetchStatementRejects, { params: { statementId } })).bytes.toString();

test('a file is kept, read in the background, and its good rows stored; the others come back with their reasons', async () => {
  const { first, order } = await asked();
  const rows = [
    `${first},6222000000000000001,测试受害人,进,"5,000.00",2026-03-02 08:40:00,R1,5000.00`,
    `${first},62284800000000099901,测试乙,出,３０００.００,2026-03-02 08:45:00,R2,2000.00`,
    `62284800000000088888,62284800000000099901,测试乙,出,1.00,2026-03-02 08:45:00,R3,1.00`,
    `${first},62284800000000099902,=测试丙,出,一千,2026-03-02 08:46:00,R4,1000.00`,
  ];
  const given = await give(order, csvFile(header + rows.join('\n')));
  expect(given.reply).toMatchObject({ isRepeat: false, statement: { state: 'reading', fileName: '明细.csv' } });
  await runJobsNow(world.platform);
  const stored = await only(order);
  expect(stored).toMatchObject({
    state: 'stored',
    receipt: { rows: 4, added: 2, known: 0, failed: 0, rejected: 2 },
    hasRejects: true,
    until: '2026-03-02T00:45:00.000Z',
  });
  expect(stored.bytesRead).toBe(stored.bytes);
  const rejects = await rejectsOf(stored.id);
  expect(rejects).toContain('4,,own,不是所查账户的交易');
  expect(rejects).toContain('5,,amount,不是金额');
  expect(rejects).toContain('=测试丙');
  expect((await money.otherClerk.call(fetchStatementRejects, { params: { statementId: stored.id } })).code).toBe(
    'not-found',
  );
  const again = await give(order, csvFile(header + rows.join('\n')));
  expect(again.reply).toMatchObject({ isRepeat: true, statement: { id: stored.id } });
});

test('GB18030, JSON lines, two columns of amounts, and a file without the account itself are read', async () => {
  const { first, order } = await asked();
  const gb = Uint8Array.from(
    // 对方账号,收入金额,支出金额,交易时间 in GB18030, then two rows of digits.
    [
      ...Buffer.from('b6d4b7bdd5cbbac52ccad5c8ebbdf0b6ee2cd6a7b3f6bdf0b6ee2cbdbbd2d7cab1bce40a', 'hex'),
      ...Buffer.from('6222000000000000001,5000.00,,2026/3/2 8:40\n62284800000000099903,,100.50,2026/3/2 8:50\n'),
    ],
  );
  await give(order, csvFile(gb));
  await runJobsNow(world.platform);
  expect(await only(order)).toMatchObject({ state: 'stored', receipt: { rows: 2, added: 2, rejected: 0 } });
  const lines = [
    JSON.stringify({
      own: first,
      other: '62284800000000099904',
      direction: 'out',
      amount: '1.00',
      at: minutesAfter(9),
    }),
    JSON.stringify({ own: first, other: '62284800000000099904', direction: 'in', amount: '2.00', at: minutesAfter(9) }),
  ];
  await give(order, { ...csvFile(`${lines.join('\n')}\n`, '明细.jsonl') });
  await runJobsNow(world.platform);
  expect(await only(order)).toMatchObject({ state: 'stored', receipt: { rows: 2, added: 2, rejected: 0 } });
});

test('a preview shows how the columns are read, and a person may say it otherwise', async () => {
  const { first, order } = await asked();
  const params = ofOrder(order);
  const text = `甲,乙,丙,丁,戊\n${first},62284800000000099905,出,10.00,2026-03-02 08:45:00\n`;
  const unclear = await money.clerk.call(previewStatement, {
    params,
    body: { map: null, isPart: false },
    files: [csvFile(text)],
  });
  expect(unclear.reply).toMatchObject({ map: null, columns: ['甲', '乙', '丙', '丁', '戊'], sample: [] });
  expect(unclear.reply.unclear?.zh).toContain('无法确定');
  const map = 'own=甲,other=乙,direction=丙,amount=丁,at=戊';
  const clear = await money.clerk.call(previewStatement, {
    params,
    body: { map, isPart: false },
    files: [csvFile(text)],
  });
  expect(clear.reply.sample).toEqual([
    {
      at: '2026-03-02T00:45:00.000Z',
      direction: 'out',
      amount: 1000,
      counterparty: '62284800000000099905',
      counterpartyName: null,
      channel: 'transfer',
      reference: null,
    },
  ]);
  expect((await give(order, csvFile(text))).code).toBe('statement-map');
  expect((await give(order, csvFile(text), { map: 'own=己' })).code).toBe('statement-map');
  expect((await give(order, csvFile(text), { map })).reply.statement.state).toBe('reading');
  const half = `${header}${first},62284800000000099905,测试乙,出,1.00,2026-03-02 08:45:00,R1,0.00\n${first},6228`;
  const part = await money.clerk.call(previewStatement, {
    params,
    body: { map: null, isPart: true },
    files: [csvFile(half)],
  });
  expect(part.reply).toMatchObject({ rows: 1, taken: 1, rejected: 0, unclear: null });
});

test('what cannot be read is refused with the reason, and nothing is kept', async () => {
  const { order } = await asked();
  const params = ofOrder(order);
  expect((await give(order, csvFile(''))).code).toBe('statement-file-refused');
  expect((await give(order, csvFile('x', '明细.exe'))).code).toBe('statement-map');
  const nofile = await money.clerk.call(giveStatement, { params, body: { map: null, balance: null, until: null } });
  expect(nofile.code).toBe('statement-file-missing');
  const unreadable = await money.clerk.call(previewStatement, {
    params,
    body: { map: null, isPart: false },
    files: [csvFile(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))],
  });
  expect(unreadable.code).toBe('statement-unreadable');
  const badMap = { params, body: { map: '没有等号', isPart: false }, files: [csvFile('a,b\n')] };
  expect((await money.clerk.call(previewStatement, badMap)).code).toBe('statement-map');
  expect((await money.clerk.call(previewStatement, { params, body: { map: null, isPart: false } })).code).toBe(
    'statement-file-missing',
  );
  const ahead = { amount: 1, at: world.clock.now().add({ hours: 2 }).toString() };
  expect((await give(order, csvFile(header), { balance: ahead })).code).toBe('statement-ahead');
  expect((await money.clerk.call(listOrderStatements, { params })).reply.statements).toEqual([]);
});

test('a file in which no row is good stores nothing and says why; corrected it may come again', async () => {
  const { order, first } = await asked();
  await give(order, csvFile(`${header}62284800000000088888,622,测试乙,出,1.00,2026-03-02 08:45:00,R3,1.00\n`));
  await runJobsNow(world.platform);
  const refused = await only(order);
  expect(refused).toMatchObject({ state: 'refused', receipt: null, hasRejects: true });
  expect(refused.reason?.zh).toContain('没有交易');
  await give(order, csvFile(`${header}${first},6222000001,测试乙,出,1.00,2026-03-02 08:45:00,R3,1.00\n`));
  await runJobsNow(world.platform);
  expect(await only(order)).toMatchObject({ state: 'stored', receipt: { added: 1 } });
});

test('only the bank of the order gives, sees and fetches', async () => {
  const { order, first } = await asked();
  const file = csvFile(`${header}${first},6222000001,测试乙,出,1.00,2026-03-02 08:45:00,R3,1.00\n`);
  const params = ofOrder(order);
  const body = { map: null, balance: null, until: null };
  expect((await money.otherClerk.call(giveStatement, { params, body, files: [file] })).code).toBe('not-allowed');
  const preview = { params, body: { map: null, isPart: false }, files: [file] };
  expect((await money.otherClerk.call(previewStatement, preview)).code).toBe('not-allowed');
  const { id: statementId } = (await give(order, file)).reply.statement;
  expect((await money.otherClerk.call(fetchStatementFile, { params: { statementId } })).code).toBe('not-found');
  expect((await money.officer.call(fetchStatementFile, { params: { statementId } })).bytes.toString()).toContain('R3');
});

test('reading a file again after a crash stores nothing twice', async () => {
  const { order, first } = await asked();
  await give(order, csvFile(`${header}${first},6222000001,测试乙,出,1.00,2026-03-02 08:45:00,R3,1.00\n`));
  const { id: statementId } = await only(order);
  const { first: once, second } = await runTwice({ ...world.platform, database: world.database }, readStatement, {
    statementId,
  });
  expect(second).toBe(once);
  expect(await only(order)).toMatchObject({ state: 'stored', receipt: { added: 1 } });
});

test('a row of the future is not taken and says why, in the preview too; the others are', async () => {
  const { first, order } = await asked();
  const rows = [
    `${first},62284800000000099901,测试乙,出,30.00,2026-03-02 08:45:00,R8,20.00`,
    `${first},62284800000000099901,测试乙,出,10.00,2027-03-02 08:45:00,R9,10.00`,
  ];
  const file = csvFile(header + rows.join('\n'));
  const body = { map: null, isPart: false };
  const looked = await money.clerk.call(previewStatement, { params: ofOrder(order), body, files: [file] });
  expect(looked.reply).toMatchObject({ taken: 1, rejected: 1, faults: [{ row: 3, words: { zh: '时间在将来' } }] });
  await give(order, file);
  await runJobsNow(world.platform);
  const stored = await only(order);
  expect(stored.receipt).toMatchObject({ added: 1, rejected: 1 });
  expect(await rejectsOf(stored.id)).toContain('时间在将来');
});
