import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';

const launcher = join(import.meta.dirname, '../bin/lianfang.js');
const plan = '一、重点任务\n1.入户宣传。（责任单位：各乡镇）';

/** A Node that cannot run TypeScript, as older ones cannot. */
const older = ['--no-strip-types', launcher];

describe('the launcher', () => {
  test.each([
    ['a recent Node', [launcher]],
    ['an older Node, which hands over', older],
  ])('%s runs the program with its streams and exit code', (_, words) => {
    const done = spawnSync(process.execPath, [...words, 'plan', 'parse', '-', '--json'], {
      input: plan,
      encoding: 'utf8',
    });
    expect([done.status, JSON.parse(done.stdout).measures.length]).toEqual([0, 1]);
    const refused = spawnSync(process.execPath, [...words, 'plan', 'parse', '-'], { input: '', encoding: 'utf8' });
    expect([refused.status, refused.stdout, refused.stderr]).toEqual([1, '', '文件里没有文字。\n']);
    expect(spawnSync(process.execPath, [...words, 'dance']).status).toBe(2);
  });

  test.skipIf(process.platform !== 'linux')(
    'a signal reaches the Node that took over, and both end by it',
    async () => {
      const launched = spawn(process.execPath, [...older, 'plan', 'parse', '-'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const children = `/proc/${launched.pid}/task/${launched.pid}/children`;
      while (readFileSync(children, 'utf8').trim() === '') await setTimeout(10);
      launched.kill('SIGTERM');
      // The output closes only when the inner process, which shares it, has ended as well.
      expect(await once(launched, 'close')).toEqual([null, 'SIGTERM']);
    },
  );
});
