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
  /** Its data folder. */
  readonly folder: string;
  /** What its clock says. */
  now(): Temporal.Instant;
  /** Stops it in order and starts it again at a later moment, on the same folder and port: time has passed. */
  wakeAt(moment: Temporal.Instant): Promise<void>;
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

const aheadOfTime = join(import.meta.dirname, 'ahead-of-time.ts');

interface Place {
  readonly folder: string;
  readonly port: number;
}

/** Runs the server's program until it says where it serves, with a clock that is so far ahead. */
const run = async ({ folder, port }: Place, ahead: Temporal.Duration, args: readonly string[]) => {
  const seconds = ahead.total('seconds');
  const shift = seconds === 0 ? [] : ['--import', aheadOfTime];
  const child = spawn(process.execPath, [...shift, join(root, 'packages/server/src/main.ts'), ...args], {
    env: {
      ...process.env,
      PORT: String(port),
      LIANFANG_DATA: folder,
      LIANFANG_LOG: 'warn',
      WALK_AHEAD: String(seconds),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, line: await firstLine(child) };
};

const end = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

/** Starts the server process with an empty data folder, on a port of its own. */
export const startPlatform = async (args: readonly string[] = []): Promise<StartedPlatform> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-walk-'));
  await chmod(folder, 0o755);
  const place = { folder, port: await freePort() };
  let ahead = Temporal.Duration.from({ seconds: 0 });
  let { child, line } = await run(place, ahead, args);
  const [origin = ''] = /https?:\/\/[^\s]+/.exec(line) ?? [];
  return {
    origin,
    folder,
    setupLink: /https?:\/\/[^\s]+#[^\s]+/.exec(line)?.[0] ?? null,
    now: () => Temporal.Now.instant().add(ahead),
    wakeAt: async (moment) => {
      await end(child);
      ahead = Temporal.Now.instant().until(moment, { smallestUnit: 'seconds', roundingMode: 'ceil' });
      ({ child, line } = await run(place, ahead, args));
    },
    stop: async () => {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
