import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export { freePort } from '../src/kernel/database/cluster/free-port.ts';

/** The real platform in a process of its own. */
export interface PlatformProcess {
  readonly pid: number;
  /** What it said on standard output and on standard error so far. */
  readonly said: { out: string; err: string };
  /** Fulfilled with its line when it serves, or with null when it ended first. */
  readonly serves: Promise<string | null>;
  /** Sends a signal and waits for the end; gives the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

const main = join(import.meta.dirname, '../src/main.ts');

const hear = (child: ChildProcess, said: { out: string; err: string }, served: (line: string | null) => void): void => {
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
    const line = said.out.split('\n').find((one) => one.includes('Lianfang http'));
    if (line !== undefined) served(line);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  child.on('close', () => served(null));
};

/** Starts `npm start`'s program with settings of its own beside the path of this process. */
export const startProcess = (environment: Readonly<Record<string, string>>, ...args: string[]): PlatformProcess => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  const { promise: serves, resolve } = Promise.withResolvers<string | null>();
  hear(child, said, resolve);
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  return {
    pid: child.pid ?? 0,
    said,
    serves,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
