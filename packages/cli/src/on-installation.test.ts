import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lianfang-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lianfang = (...words: string[]) => {
  const launcher = join(import.meta.dirname, '../bin/lianfang.js');
  const env = { ...process.env, LIANFANG_DATA: folder };
  return spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8', env });
};

test('a fresh installation has a whole trail, and no unit to put a person in', () => {
  const verified = lianfang('audit', 'verify', '--json');
  expect([verified.status, verified.stderr]).toEqual([0, '']);
  expect(JSON.parse(verified.stdout)).toMatchObject({ days: 1, entries: 0, faults: [] });
  const wrong = lianfang('audit', 'verify', '--from', 'yesterday');
  expect([wrong.status, wrong.stderr]).toEqual([1, '日期应写作 2026-03-02，而不是 yesterday。\n']);
  const created = lianfang('user', 'create', '--name', '才让', '--login', 'cairang', '--unit', '联席办');
  expect([created.status, created.stderr]).toEqual([1, '尚未设置县，请先完成首次设置。\n']);
  expect(lianfang('user', 'create', '--name', '才让').status).toBe(2);
});
