import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { declaredAs, pdf, streamOf } from './file-samples.ts';
import { createFileStore } from './file-store.ts';

/** Starts an upload that never ends in a process of its own. */
const script = (root: string): string => `
  import { createFileStore } from ${JSON.stringify(path.join(import.meta.dirname, 'file-store.ts'))};
  const endless = async function* () {
    for (;;) {
      yield Buffer.alloc(1000, 65);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await createFileStore({ root: ${JSON.stringify(root)} }).put(endless(), { fileName: 'a.txt', contentType: '' });
`;

const unfinished = async (root: string): Promise<string[]> => readdir(path.join(root, 'incoming')).catch(() => []);

test('an upload killed in the middle leaves only an unfinished folder, which the next start clears away', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'killed-'));
  try {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script(root)], { stdio: 'inherit' });
    while ((await unfinished(root)).length === 0) await setTimeout(10);
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await dead).toEqual([null, 'SIGKILL']);
    expect(await readdir(root)).toEqual(['incoming']);

    const store = createFileStore({ root });
    expect(await store.sweepUnfinished()).toBe(1);
    expect(await unfinished(root)).toEqual([]);
    const kept = await store.put(streamOf(pdf()), declaredAs('a.pdf'));
    expect(await store.sweepUnfinished()).toBe(0);
    expect(await store.has(kept.sha256)).toBe(true);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
