import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../packages/server/test/process.ts';
import { machine, median, printTable } from './figures.ts';
import { scratchFolder } from './server-process.ts';

/**
 * How long `npm start` takes on an installed copy until the platform serves: at the first run, which makes the database, and
 * later. Beside it what npm and Node themselves take, with an empty program. Goals: 15 s and 5 s. `node bench/start-up.ts`
 */
const root = join(import.meta.dirname, '..');
const goals = { first: 15_000, warm: 5000 } as const;

const started = async (
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  until: RegExp,
): Promise<number> => {
  const from = performance.now();
  const child = spawn('npm', args, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const closed = once(child, 'close');
  let said = '';
  const { promise: seen, resolve } = Promise.withResolvers<boolean>();
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (until.test(said)) resolve(true);
  });
  void closed.then(() => resolve(until.test(said)));
  if (!(await seen)) throw new Error(`it ended without serving: ${said}`);
  const ms = performance.now() - from;
  // The whole group, as Ctrl-C would: npm alone does not pass the signal on in every shell. An empty program has ended by then.
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await closed;
  return ms;
};

const start = async (folder: string): Promise<number> =>
  started(
    ['start', '--silent'],
    { LIANFANG_DATA: folder, PORT: String(await freePort()), LIANFANG_LOG: 'silent' },
    /Lianfang http/,
  );

const folder = scratchFolder('start-up');
const [first, warm, empty]: [number[], number[], number[]] = [[], [], []];
try {
  for (let run = 0; run < 3; run += 1) {
    await rm(folder, { recursive: true, force: true });
    first.push(await start(folder));
    for (let again = 0; again < 2; again += 1) warm.push(await start(folder));
    empty.push(await started(['exec', '--silent', '--', 'node', '-e', 'console.log("here")'], {}, /here/));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${machine()}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
const row = (name: string, ms: readonly number[], goal: string): string[] => [
  name,
  String(ms.length),
  median(ms).toFixed(0),
  Math.max(...ms).toFixed(0),
  goal,
  (median(ms) / median(empty)).toFixed(1),
];
printTable(
  ['npm start', 'runs', 'median ms', 'longest ms', 'goal ms', 'times an empty program'],
  [
    row('first run', first, String(goals.first)),
    row('warm', warm, String(goals.warm)),
    row('an empty program', empty, '–'),
  ],
);
console.log(`\ngoals: ${Math.max(...first) <= goals.first && Math.max(...warm) <= goals.warm ? 'reached' : 'missed'}`);
