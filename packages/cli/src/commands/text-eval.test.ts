import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const police = '我是公安局的警官，你涉嫌洗钱，请把存款转到安全账户清查，不要告诉任何人';
const loan = '您申请的贷款已经通过，但银行卡号填写错误，资金被冻结，需要先缴纳解冻金才能放款';
const bank = '【建设银行】您尾号1234的储蓄卡支出500元，余额1200元';
const casino = '澳门赌场开户就送彩金，百家乐真人，首存送一百，信誉第一，存取秒到';

const lines = (labelled: readonly (readonly [text: string, label: string])[]): string =>
  labelled.map(([text, label], id) => JSON.stringify({ id, text, label })).join('\n');

const repeated = (text: string, label: string): [string, string][] =>
  Array.from({ length: 15 }, (_, at) => [`${text}${String.fromCodePoint(0x4e00 + at * 37)}`, label]);

const folder = await mkdtemp(join(tmpdir(), 'text-eval-'));
const [one, other, types] = ['one.test.jsonl', 'other.test.jsonl', 'types.json'].map((name) => join(folder, name));

beforeAll(async () => {
  const told: (readonly [string, string])[] = [
    [police, '公检法'],
    [loan, '贷款'],
    [bank, 'AD:银行'],
    [casino, 'IL:赌博'],
  ];
  await writeFile(one ?? '', lines(told));
  await writeFile(
    join(folder, 'one.train.jsonl'),
    lines([
      ...repeated(police, '公检法'),
      ...repeated(loan, '贷款'),
      ...repeated(bank, 'AD:银行'),
      ...repeated(casino, 'IL:赌博'),
    ]),
  );
  await writeFile(other ?? '', lines([[bank, '正常']]));
  await writeFile(types ?? '', JSON.stringify({ 公检法: ['fake-authority'], 贷款: ['credit-record', 'loan'] }));
});
afterAll(() => rm(folder, { recursive: true }));

test('a row for each file: frauds found, false alarms, what is counted apart, types, and trained alone', async () => {
  const asked = ['--none', '正常,AD:*', '--apart', 'IL:*', '--types', types ?? '', '--train'];
  const { code, output, errors } = await ran(['--lang', 'en', 'text', 'eval', one ?? '', other ?? '', ...asked]);
  expect([code, errors]).toEqual([0, '']);
  const rows = output.trim().split('\n').slice(2);
  expect(rows[0]).toMatch(/^\| one\.test\.jsonl \| 2 \| 100\.0% \| 1 \| 0\.0% \| \d+\.0% \|/u);
  expect(rows[0]).toMatch(/\| 100\.0% \| 100\.0% \|$/u);
  expect(rows[1]).toContain('| other.test.jsonl | 0 | – | 1 | 0.0% | – |');
});

test('as JSON, several files stand in a list', async () => {
  const { output } = await ran(['text', 'eval', one ?? '', other ?? '', '--none', '正常,AD:*', '--json']);
  expect(JSON.parse(output)).toMatchObject({
    files: [
      { frauds: 3, honest: 1, falseAlarms: 0, apart: null, typesF1: null, trainedF1: null },
      { frauds: 0, honest: 1, recall: null },
    ],
  });
});

test('a file of types that is none is refused', async () => {
  const { code, errors } = await ran(['--lang', 'en', 'text', 'eval', one ?? '', '--types', one ?? '']);
  expect([code, errors.includes('is no {"label":["type"]}')]).toEqual([1, true]);
});
