import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const fraud = '我是公安局的警官，你涉嫌洗钱，请把存款转到安全账户清查，不要告诉任何人';
const honest = '【建设银行】您尾号1234的储蓄卡支出500元，余额1200元';

test('texts are classed line by line, as JSON', async () => {
  const lines = [
    { id: 'a', text: fraud },
    { id: 2, text: honest },
  ].map((line) => JSON.stringify(line));
  const { code, output } = await ran(['text', 'classify', '-', '--json'], `${lines.join('\n')}\n\n`);
  expect(code).toBe(0);
  const told = output
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(told).toEqual([
    expect.objectContaining({ id: 'a', type: 'fake-authority', unsure: false }),
    expect.objectContaining({ id: 2, type: 'none', unsure: false }),
  ]);
});

test('a wrong line and a wrong model are refused by name', async () => {
  expect(await ran(['text', 'classify', '-'], '{"id":1}')).toMatchObject({
    code: 1,
    errors: '第 1 行不是 {"id":…,"text":…} 的 JSON。\n',
  });
  const absent = await ran(['text', 'classify', '-', '--model', '/nowhere/model'], '');
  expect([absent.code, absent.errors]).toEqual([1, '找不到文件：/nowhere/model\n']);
});

test('trained anew on confirmed texts, it says how it compares and is used only where named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'text-train-'));
  const out = join(folder, 'model');
  const lines = Array.from({ length: 30 }, (_, index) => {
    const isFraud = index % 2 === 0;
    const letters = String.fromCharCode(97 + index);
    return JSON.stringify({
      id: index,
      text: `${isFraud ? fraud : honest}${letters}`,
      label: isFraud ? 'theirs' : '正常',
    });
  }).join('\n');
  try {
    const trained = await ran(['--lang', 'en', 'text', 'train', '-', '--alone', '--out', out], lines);
    expect([trained.code, trained.output]).toEqual([0, expect.stringContaining('Not in use yet')]);
    const checked = await ran(['text', 'eval', '-', '--model', out, '--json'], lines);
    expect(JSON.parse(checked.output)).toMatchObject({ count: 30, recall: 1, falseAlarms: 0, macroF1: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
