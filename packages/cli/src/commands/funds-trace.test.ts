import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const transfers = `付款账号,收款账号,交易金额,交易时间,交易流水号,摘要
V1,A1,50000.00,2026-03-02 10:00:00,L1,转账
A1,B1,30000.00,2026-03-02 10:05:00,L2,转账
A1,B2,15000.00,2026-03-02 10:06:00,L3,转账
B1,,20000.00,2026-03-02 10:20:00,L4,ATM取现
B2,B1,5000.00,2026-03-02 10:30:00,L5,转账
B1,C1,12000.00,2026-03-02 11:00:00,L6,转账
`;
const asked = ['--from', 'A1', '--at', '2026-03-02 10:00:00', '--amount', '50,000'];
const folder = { path: '' };
const file = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'lianfang-'));
  await writeFile(file('all.csv'), transfers);
  await writeFile(file('faulty.csv'), `${transfers}A1,B3,x,2026-03-02 12:00:00,L7,\n`);
  await writeFile(file('steps.csv'), 'sourceNodeId,targetNodeId,value,time\n1,2,100,5\n2,3,40,6\n');
  await writeFile(file('nameless.csv'), 'a,b,c\n1,2,3\n');
});

afterAll(() => rm(folder.path, { recursive: true }));

describe('lianfang funds trace', () => {
  test('a person reads a tree with amounts, and totals that sum to what was followed', async () => {
    const { code, output, errors } = await ran(['funds', 'trace', '--transfers', file('all.csv'), ...asked]);
    expect(code).toBe(0);
    expect(output.split('\n')).toEqual([
      'A1 2026-03-02 10:00:00 50,000.00 · 可止付 5,000.00',
      '├─ 第 1 层 2026-03-02 10:05:00 → B1 30,000.00（其中追踪 30,000.00） · 可止付 3,000.00',
      '│  ├─ 第 2 层 2026-03-02 10:20:00 → 对方不明 20,000.00 现金（其中追踪 20,000.00）［已流出］',
      '│  └─ 第 2 层 2026-03-02 11:00:00 → C1 12,000.00（其中追踪 12,000.00） · 可止付 12,000.00',
      '└─ 第 1 层 2026-03-02 10:06:00 → B2 15,000.00（其中追踪 15,000.00） · 可止付 10,000.00',
      '   └─ 第 2 层 2026-03-02 10:30:00 → B1 5,000.00（其中追踪 5,000.00），见上',
      '',
      '合计 50,000.00 元 = 可止付 30,000.00 + 已流出 20,000.00 + 未查清 0.00',
      '已流出：现金 20,000.00',
      '',
    ]);
    expect(errors).toContain('6 行，收 6，未收 0');
    expect(errors).toContain('共 6 笔交易');
  });

  test('--json gives whole fen and milliseconds, with the origins its shares speak of', async () => {
    const words = ['funds', 'trace', '--transfers', '-', ...asked, '--json', '--rule', 'lifo', '--layers', '1'];
    const { code, output } = await ran(words, transfers);
    const result = JSON.parse(output);
    expect(code).toBe(0);
    expect(result.origins).toEqual([{ account: 'A1', at: Date.UTC(2026, 2, 2, 2), amount: 5_000_000 }]);
    expect([result.total, result.stoppable, result.sunk, result.unresolved]).toEqual([
      5_000_000, 1_800_000, 2_000_000, 1_200_000,
    ]);
    expect(result.reasons).toEqual({ held: 1_800_000, sink: 2_000_000, layers: 1_200_000 });
  });

  test('several origins, and an account with an at sign', async () => {
    const words = ['funds', 'trace', '--transfers', '-', '--json', '--window', '1h', '--least', '1', '--fan-out', '9'];
    const text = 'from,to,amount,time\na@b,c1,10,2026-03-02 10:00\nx1,c1,10,2026-03-02 10:01\n';
    const origins = ['--origin', 'a@b@2026-03-02 10:00=10', '--origin', 'x1@2026-03-02 10:01=10'];
    const { output } = await ran([...words, ...origins], text);
    const { origins: read, total } = JSON.parse(output);
    expect([read.map(({ account }: { account: string }) => account), total]).toEqual([['a@b', 'x1'], 2000]);
  });

  test('where transfers count days, so does the person', async () => {
    const words = ['--lang', 'en', 'funds', 'trace', '--transfers', file('steps.csv')];
    const { output } = await ran([...words, '--from', '1', '--at', '5', '--amount', '100']);
    expect(output).toContain('1 day 5 100.00\n└─ layer 1 day 5 → 2 100.00 (of which followed 100.00)');
    expect(output).toContain('total 100.00 yuan = can be stopped 100.00 + gone 0.00 + unresolved 0.00');
  });

  test('rows that are not taken make the exit code 1, and stand in the reject file', async () => {
    const words = ['funds', 'trace', '--transfers', file('faulty.csv'), ...asked];
    const rejected = await ran([...words, '--rejects', file('rejects.csv')]);
    expect([rejected.code, rejected.output.includes('合计 50,000.00 元')]).toEqual([1, true]);
    expect(rejected.errors).toContain('未收 1\n  不是金额 1\n');
    expect(await readFile(file('rejects.csv'), 'utf8')).toBe(
      `file,sheet,row,field,code,value,words\r\n${file('faulty.csv')},,8,amount,not-a-number,x,不是金额\r\n`,
    );
    expect((await ran([...words, '--allow-rejects'])).code).toBe(0);
  });

  test.each([
    [['--transfers', 'nowhere.csv', ...asked], '找不到文件：nowhere.csv'],
    [['--transfers', '.', ...asked], '这是一个文件夹：.'],
    [['--transfers', '-', '--from', 'A1'], '请给出起点'],
    [['--transfers', '-', '--origin', 'A1=5'], '起点写法不对：A1=5'],
    [['--transfers', '-', '--from', 'A1', '--at', 'noon', '--amount', '5'], '不是时间：noon'],
    [['--transfers', '-', '--from', 'A1', '--at', '2026-03-02', '--amount', '0.001'], '不是金额（元）：0.001'],
    [['--transfers', '-', ...asked, '--window', '3x'], '不是时长：3x'],
    [['--transfers', '-', ...asked, '--layers', '99'], '--layers 应为 1 到 50 的整数'],
    [['--transfers', '-', ...asked, '--map', 'who=x'], '没有字段 who'],
    [['--transfers', '-', ...asked, '--map', 'from=谁'], '没有列：谁。文件中的列：付款账号 | 收款账号'],
  ])('%j is refused in words', async (words, told) => {
    const { code, output, errors } = await ran(['funds', 'trace', ...words], transfers);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(told);
  });

  test('a wrong rule or no file is a wrong call', async () => {
    expect((await ran(['funds', 'trace', ...asked])).code).toBe(2);
    expect((await ran(['funds', 'trace', '--transfers', '-', ...asked, '--rule', 'best'])).code).toBe(2);
  });
});

describe('lianfang funds import', () => {
  test('--check tells rows, columns and duplicates of each file', async () => {
    const { code, output } = await ran(['funds', 'import', '--check', file('all.csv'), file('all.csv'), '--json']);
    const told = JSON.parse(output);
    expect([code, told.transfers, told.accounts, told.duplicates]).toEqual([0, 6, 6, 6]);
    expect(told.files[0]).toEqual({
      name: file('all.csv'),
      rows: 6,
      taken: 6,
      failed: 0,
      rejected: 0,
      rounded: 0,
      faults: {},
      columns: ['付款账号', '收款账号', '交易金额', '交易时间', '交易流水号', '摘要'],
      maps: ['from=付款账号,to=收款账号,amount=交易金额:yuan,at=交易时间:iso,id=交易流水号,channel=摘要'],
      timeWord: 'iso',
    });
  });

  test('the text says the same, and faulty rows end it with 1', async () => {
    const { code, output } = await ran(['--lang', 'en', 'funds', 'import', '--check', file('faulty.csv')]);
    expect(code).toBe(1);
    expect(output).toContain('7 rows, 6 taken, 1 rejected\n  not an amount 1\n');
    expect(output).toContain('6 transfers, 6 accounts, 0 told twice (counted once).');
  });

  test('without --check, and with columns that say nothing, it is refused', async () => {
    expect((await ran(['funds', 'import', file('all.csv')])).errors).toContain('--check');
    const { code, errors } = await ran(['funds', 'import', '--check', file('nameless.csv')]);
    expect([code, errors.includes('文件中的列：a | b | c')]).toEqual([1, true]);
  });
});
