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

test('a folder without an installation is refused, and so are days that are none', () => {
  const verified = lianfang('audit', 'verify');
  expect([verified.status, verified.stderr]).toEqual([1, `${folder} 中没有已安装的平台。\n`]);
  const created = lianfang(
    'user',
    'create',
    '--lang',
    'en',
    '--name',
    '才让',
    '--login',
    'cairang',
    '--unit',
    '联席办',
  );
  expect([created.status, created.stderr]).toEqual([1, `there is no installation in ${folder}\n`]);
  expect(lianfang('user', 'create', '--name', '才让').status).toBe(2);
});
