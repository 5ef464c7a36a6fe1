import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { machine, printTable, timed } from '../figures.ts';
import { cpuBetween, cpuTime, type CpuTime } from '../cpu-time.ts';
import { ask } from '../../packages/server/test/http-user.ts';
import { type RunningServer, scratchFolder, startServer } from '../server-process.ts';
import { askBank, giveFile } from './ask-bank.ts';
import { madeReply, paidAt, replyFile, untilStored } from './made-reply.ts';
import { naiveStore } from './naive-reply.ts';
import { openDesk } from './open-desk.ts';

/**
 * A bank's file of a million movements of one account, over HTTP at the real server: uploaded, read in the background,
 * compared and stored in one transaction, with one row of a thousand that cannot be read; then the trace of its case.
 * Beside it the naive way to store, row by row on the same database without HTTP, on a tenth of the rows. `node bench/money/million-rows.ts [rows]`
 */
const count = Number(process.argv[2] ?? 1_000_000);
const faultyOf = 1000;
const tenth = Math.max(1, Math.floor(count / 10));

/** MiB that the process holds now, and the most that it ever held; null where the system does not tell. */
const memoryOf = ({ process: { pid } }: RunningServer): { readonly now: number; readonly most: number } | null => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mib = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
    return { now: mib('VmRSS'), most: mib('VmHWM') };
  } catch {
    return null;
  }
};

const coreSeconds = ({ server: ours, database }: CpuTime): string =>
  `${(ours / 1000).toFixed(1)} and ${(database / 1000).toFixed(1)}`;

const counted = async ({ database }: RunningServer, orderId: string) => {
  const { rows } = await database.pool.query<Record<'rows' | 'added' | 'failed' | 'bytes', bigint>>(
    `select row_count as rows, added_count as added, failed_count + rejected_count as failed, bytes
       from statement where order_id = $1`,
    [orderId],
  );
  const [row] = rows;
  if (!row) throw new Error('no statement');
  return row;
};

const folder = scratchFolder('million');
const desk = await openDesk(folder);
const server = await startServer(folder, { LIANFANG_LOG: 'warn' });
try {
  const { origin, database } = server;
  const account = '6228480000000200001';
  const { caseId, orderId } = await askBank(origin, desk, account, new Date(paidAt).toISOString());
  const file = replyFile(account, count, faultyOf);
  const before = memoryOf(server);
  const cpuBefore = await cpuTime(server);
  const upload = await timed(() => giveFile(origin, desk, orderId, file));
  const kept = await timed(() => untilStored(server, orderId));
  const cpuStored = await cpuTime(server);
  const trace = await timed(() => ask(origin, `/api/cases/${caseId}/trace`, desk.officer));
  const after = memoryOf(server);
  const cpuAfter = await cpuTime(server);
  const told = await counted(server, orderId);
  const rowByRow = madeReply(account, tenth);
  const naive = await timed(() => naiveStore(database, crypto.randomUUID(), rowByRow));
  const perRow = (upload.ms + kept.ms) / count;
  console.log(`${machine()}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  printTable(
    ['what', 'figure'],
    [
      ['rows in the file', Number(told.rows).toLocaleString('en')],
      ['MiB of the file', (Number(told.bytes) / 2 ** 20).toFixed(0)],
      ['transfers stored', Number(told.added).toLocaleString('en')],
      ['rows in the file of rejects', Number(told.failed).toLocaleString('en')],
      ['seconds to send and keep the file', (upload.ms / 1000).toFixed(1)],
      ['seconds to read, compare and store', (kept.ms / 1000).toFixed(1)],
      ['seconds until the trace is answered, and how', `${(trace.ms / 1000).toFixed(1)}, ${trace.result.status}`],
      ['core seconds of server and database until stored', coreSeconds(cpuBetween(cpuBefore, cpuStored))],
      ['core seconds of server and database for the trace', coreSeconds(cpuBetween(cpuStored, cpuAfter))],
      ['MiB of the server before, after, at most', `${before?.now}, ${after?.now}, ${after?.most}`],
      [`seconds of the naive way for ${tenth.toLocaleString('en')} rows`, (naive.ms / 1000).toFixed(1)],
      ['naive / ours, per row', (naive.ms / tenth / perRow).toFixed(1)],
    ],
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
