import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProcess } from '../../../server/test/process.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianfang-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lianfang = (environment: Record<string, string>, ...words: string[]) => {
  const launcher = join(import.meta.dirname, '../../bin/lianfang.js');
  const run = spawnSync(process.execPath, [launcher, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

const at = (name: string) => ({ LIANFANG_DATA: join(folder, name) });

const sealed = { LIANFANG_BACKUP_PASSPHRASE: '七个字以上的备份口令就行' };
const file = join(folder, 'county.lianfang');

describe('lianfang backup and restore', () => {
  test(
    'carry an installation to another place with the same digest, beside its running server',
    { timeout: 120_000 },
    async () => {
      const server = startProcess({
        ...at('first'),
        LIANFANG_WEB: join(folder, 'pages'),
        PORT: String(await freePort()),
      });
      expect(await server.serves).not.toBeNull();
      const written = lianfang({ ...at('first'), ...sealed }, 'backup', file, '--json');
      expect([written.code, written.err]).toEqual([0, '']);
      expect(lianfang(at('first'), 'restore', file).err).toContain('正由另一个平台进程');
      expect(await server.end('SIGTERM')).toBe(0);
      const restored = lianfang({ ...at('second'), ...sealed }, 'restore', file, '--json');
      expect([restored.code, restored.err]).toEqual([0, '']);
      expect(JSON.parse(restored.out).digest).toBe(JSON.parse(written.out).digest);
      expect(JSON.parse(restored.out).keys).toBe(true);
      expect(lianfang(at('second'), 'audit', 'verify').code).toBe(0);
      expect(lianfang(at('third'), 'restore', file)).toMatchObject({ code: 1, err: '备份已加密，需要口令。\n' });
    },
  );

  test('say in words what there is not', () => {
    const none = lianfang(at('nowhere'), 'backup', join(folder, 'x'));
    expect(none.code).toBe(1);
    expect(none.err).toContain('没有已安装的平台');
    expect(lianfang(at('nowhere'), 'restore', join(folder, 'none')).err).toContain('没有找到备份');
    expect(lianfang(at('nowhere'), 'backup').code).toBe(2);
  });
});

test('lianfang openapi prints the document', async () => {
  const { code, output } = await ran(['openapi']);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ openapi: '3.1.1' });
});
