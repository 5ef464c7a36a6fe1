import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { Rows } from '@lianfang/engine/funds/ledger/rows';
import { addCensus, type Census, emptyCensus } from '@lianfang/engine/funds/patterns/census';
import { searchGround } from '@lianfang/engine/funds/patterns/find-patterns';
import { type FundColumns, fundColumns } from '@lianfang/engine/funds/patterns/fund-columns';
import { fullPatternOptions } from '@lianfang/engine/funds/patterns/pattern-options';
import { emptyGround, type Ground, type Pass, passes, runPass } from '@lianfang/engine/funds/patterns/strangers';
import { enlarge, makeBackground } from './background/make-background.ts';
import { shapes } from './background/shapes.ts';

/**
 * All patterns over ten million transfers, goal 60 s on one core, and the passes over all accounts by two workers on
 * shared columns. `node bench/funds/pattern-speed.ts [millions] [background]`.
 */
const millions = Number(process.argv[2] ?? 10);
const options = fullPatternOptions();
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

const buildLedger = (shape: (typeof shapes)[number]): Ledger => {
  const background = makeBackground(enlarge(shape, millions), millions * 1_000_000, 1);
  const rows = new Rows(background.from.length);
  for (let account = 0; account < background.accounts; account += 1)
    rows.accounts.intern(`6222${10_000_000 + account}`);
  for (let i = 0; i < background.from.length; i += 1)
    rows.push(background.from[i] ?? 0, background.to[i] ?? 0, background.amount[i] ?? 1, background.at[i] ?? 0, 0);
  return new Ledger(rows);
};

/** Ranges of accounts with about as many transfers each. */
const rangesOf = (
  { accounts, count, outStart, inStart }: FundColumns,
  parts: number,
): (readonly [number, number])[] => {
  const ends: number[] = [0];
  for (let account = 0; account < accounts && ends.length < parts; account += 1)
    if ((outStart[account] ?? 0) + (inStart[account] ?? 0) >= (2 * count * ends.length) / parts) ends.push(account);
  ends.push(accounts);
  return ends.slice(1).map((end, part) => [ends[part] ?? 0, end] as const);
};

const reply = (worker: Worker): Promise<Census | null> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const startWorkers = async (ground: Ground, count: number): Promise<Worker[]> => {
  const workers = Array.from({ length: count }, () => new Worker(new URL('pattern-worker.ts', import.meta.url)));
  for (const worker of workers) worker.postMessage({ ground, options });
  await Promise.all(workers.map(reply));
  return workers;
};

const runByWorkers = async (ground: Ground, workers: readonly Worker[]): Promise<Census> => {
  const ranges = rangesOf(ground.columns, workers.length);
  const census = emptyCensus();
  for (const pass of passes) {
    const parts = workers.map((worker, part) => {
      worker.postMessage({ pass, range: ranges[part] });
      return reply(worker);
    });
    for (const part of await Promise.all(parts)) if (part !== null) addCensus(census, part);
  }
  return census;
};

const runHere = (ground: Ground): Census => {
  let census: Census | null = null;
  for (const pass of passes satisfies readonly Pass[])
    census = runPass(pass, ground, options, [0, ground.columns.accounts]);
  return census ?? emptyCensus();
};

const timed = async <T>(work: () => T | Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  const done = await work();
  return [done, (performance.now() - start) / 1000];
};

console.log(`${availableParallelism()} cores, Node ${process.version}`);
console.log(
  '| background | transfers | accounts | columns s | passes s | detectors s | all s | of processor s | passes by 2 workers s | times | patterns |',
);
console.log(`|${' --- |'.repeat(11)}`);
for (const shape of shapes.filter(({ name }) => name === (process.argv[3] ?? name))) {
  const ledger = buildLedger(shape);
  const before = process.cpuUsage();
  const [columns, toColumns] = await timed(() => fundColumns(ledger, shared));
  const ground = emptyGround(columns, shared);
  const [census, passing] = await timed(() => runHere(ground));
  const [found, detecting] = await timed(() => searchGround(ledger, ground, census, options));
  const { user, system } = process.cpuUsage(before);
  const again = emptyGround(columns, shared);
  const workers = await startWorkers(again, 2);
  const [, byTwo] = await timed(() => runByWorkers(again, workers));
  await Promise.all(workers.map((worker) => worker.terminate()));
  const line = [toColumns, passing, detecting, toColumns + passing + detecting, (user + system) / 1e6, byTwo].map(
    (one) => one.toFixed(1),
  );
  console.log(
    `| ${shape.name} | ${columns.count} | ${columns.accounts} | ${line.join(' | ')} | ${(passing / byTwo).toFixed(2)} | ${found.patterns.length} |`,
  );
}
