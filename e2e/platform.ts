import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A platform of its own, started as its users start it. */
export interface StartedPlatform {
  readonly origin: string;
  /** Address of the first-run page; null where the county is set up already. */
  readonly setupLink: string | null;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const line = said.split('\n').find((one) => one.includes('http'));
      if (line !== undefined && said.includes('\n')) resolve(line);
    });
    let complained = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text;
    });
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code}: ${complained}`)));
  });

/** Starts the server process with an empty data folder, on a port of its own. */
export const startPlatform = async (args: readonly string[] = []): Promise<StartedPlatform> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-walk-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'packages/server/src/main.ts'), ...args], {
    env: { ...process.env, PORT: String(port), LIANFANG_DATA: folder, LIANFANG_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const line = await firstLine(child);
  const [origin = ''] = /https?:\/\/[^\s]+/.exec(line) ?? [];
  return {
    origin,
    setupLink: /https?:\/\/[^\s]+#[^\s]+/.exec(line)?.[0] ?? null,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
