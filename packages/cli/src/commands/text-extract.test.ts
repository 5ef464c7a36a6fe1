import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const folder = { path: '' };
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'lianfang-'));
  await writeFile(at('texts.jsonl'), '{"id":"a","text":"昨天电话19900000000"}\n\n{"text":"无"}\n');
  await writeFile(at('wrong.jsonl'), '{"id":"a"}\n');
  await writeFile(at('key'), '0123456789abcdef');
});

afterAll(() => rm(folder.path, { recursive: true }));

test('extract prints what each line names, counted from --now', async () => {
  const call = ['text', 'extract', at('texts.jsonl'), '--now', '2026-03-02 12:00:00', '--json'];
  const { code, output } = await ran(call);
  expect([
    code,
    ...output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ]).toEqual([
    0,
    {
      id: 'a',
      found: [
        { type: 'time', value: '2026-03-01', start: 0, end: 2, confidence: 0.8 },
        { type: 'phone', value: '19900000000', start: 4, end: 15, confidence: 0.9 },
      ],
    },
    { id: 3, found: [] },
  ]);
});

test('mask prints tokens and keeps what they stand for in a file of its own, never over another', async () => {
  const call = ['text', 'mask', at('texts.jsonl'), '--key-file', at('key'), '--tokens', at('tokens.json'), '--json'];
  const { code, output } = await ran(call);
  const token = /⟦phone:[a-p]{16}⟧/.exec(output)?.[0] ?? '';
  expect([code, output]).toEqual([0, `{"id":"a","text":"昨天电话${token}"}\n{"id":3,"text":"无"}\n`]);
  expect(JSON.parse(await readFile(at('tokens.json'), 'utf8'))).toEqual({ [token]: '19900000000' });
  expect((await ran(call)).code).toBe(1);
});

test('a line that is none is refused by its number', async () => {
  const { code, errors } = await ran(['text', 'extract', at('wrong.jsonl')]);
  expect([code, errors.includes('1')]).toEqual([1, true]);
});
