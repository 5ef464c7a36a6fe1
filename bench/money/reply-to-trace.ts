import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { machine, median, printTable, timed } from '../figures.ts';
import { cpuBetween, cpuTime } from '../cpu-time.ts';
import { ask } from '../../packages/server/test/http-user.ts';
import { type RunningServer, scratchFolder, startServer } from '../server-process.ts';
import { askBank, giveFile } from './ask-bank.ts';
import { madeReply, paidAmount, paidAt, replyFile, untilStored } from './made-reply.ts';
import { naiveReply } from './naive-reply.ts';
import { type Desk, openDesk } from './open-desk.ts';

/**
 * From a bank's reply of so many rows to the new trace with its plan, over HTTP at the real server: the file uploaded, read
 * in the background, compared, stored in one transaction, and the trace of the case fetched. Beside it the naive way, on
 * the same database without HTTP: row by row, then everything read and followed. Goal: a second for 10,000 rows.
 * `node bench/money/reply-to-trace.ts [rows] [rounds]`
 */
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 5);
const goalMs = 1000;
interface Reply {
  readonly plan: readonly unknown[];
  readonly cut: { readonly steps: number };
}

const measure = async (server: RunningServer, desk: Desk, round: number) => {
  const { origin, database } = server;
  const account = `62284800000002${String(round).padStart(5, '0')}`;
  const { caseId, orderId } = await askBank(origin, desk, account, new Date(paidAt).toISOString());
  const file = replyFile(account, count);
  const before = await cpuTime(server);
  const upload = await timed(() => giveFile(origin, desk, orderId, file));
  const kept = await timed(() => untilStored(server, orderId));
  const trace = await timed(() => ask(origin, `/api/cases/${caseId}/trace`, desk.officer));
  const { server: ourCpu, database: databaseCpu } = cpuBetween(before, await cpuTime(server));
  const { plan, cut } = JSON.parse(trace.result.bytes.toString()) as Reply;
  const start = { account, amount: paidAmount, at: paidAt };
  const naive = await timed(() =>
    naiveReply(database, crypto.randomUUID(), madeReply(account, count), start, Date.now()),
  );
  const steps = [plan.length + cut.steps, naive.result] as const;
  return { upload: upload.ms, kept: kept.ms, trace: trace.ms, naive: naive.ms, ourCpu, databaseCpu, steps };
};

const folder = scratchFolder('reply');
const desk = await openDesk(folder);
const server = await startServer(folder, { LIANFANG_LOG: 'silent' });
try {
  const parts: Awaited<ReturnType<typeof measure>>[] = [];
  // The first round only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const part = await measure(server, desk, round);
    if (round > 0) parts.push(part);
  }
  const of = (key: Exclude<keyof Awaited<ReturnType<typeof measure>>, 'steps'>): number =>
    median(parts.map((part) => part[key]));
  const ours = median(parts.map(({ upload, kept, trace }) => upload + kept + trace));
  console.log(`${machine()}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  console.log(
    `${count.toLocaleString('en')} rows; steps of the plan, ours and the naive way's: ${parts[0]?.steps.join(', ')}`,
  );
  printTable(
    ['part', 'median ms'],
    [
      ['file sent and kept', of('upload').toFixed(0)],
      ['read, compared, stored', of('kept').toFixed(0)],
      ['trace and plan fetched', of('trace').toFixed(0)],
      ['together', ours.toFixed(0)],
      ['core time of the server in it', of('ourCpu').toFixed(0)],
      ['core time of the database in it', of('databaseCpu').toFixed(0)],
      ['the naive way', of('naive').toFixed(0)],
      ['naive / ours', (of('naive') / ours).toFixed(1)],
    ],
  );
  console.log(`\ngoal of ${goalMs} ms for 10,000 rows: ${ours <= goalMs ? 'reached' : 'missed'}`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
