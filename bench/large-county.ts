import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../packages/server/src/kernel/database/connect.ts';
import { machine, median, printTable, quantile, timed } from './figures.ts';
import { naiveWays } from './large-county/naive-ways.ts';
import { largeCounty } from './large-county/open-county.ts';
import { peopleAtOnce } from './large-county/people-at-once.ts';
import { ask, type User } from '../packages/server/test/http-user.ts';
import { type Load, type Pages, read, runLoad, type Taken } from './load.ts';
import { type RunningServer, startServer } from './server-process.ts';

/**
 * How fast the pages of a large county are: 200 units, 2,000 measures, 24 months, about a million reports; the real server
 * in a process of its own over loopback, fifty people of different roles and units at once. Goals: task list, scorecard and
 * Today within 100 ms at p95; the bulletin of a month within 3 s. `node bench/large-county.ts [--again] [seconds]`
 */
const goalMs = 100;
const bulletinGoalMs = 3000;
const seconds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 30);

const month = Temporal.Now.plainDateISO('Asia/Shanghai').toPlainYearMonth();

/** The three pages of the goal, the task list as its usual views ask for it. */
const goalPages: Pages = {
  Today: '/api/today',
  'task list': '/api/tasks?limit=50',
  'task list, overdue': '/api/tasks?limit=50&period=overdue',
  'scorecard, member units': `/api/scorecards/member-unit/${month.toString()}`,
  'scorecard, townships': `/api/scorecards/township/${month.toString()}`,
};
const pages: Pages = {
  ...goalPages,
  'task list by plan': '/api/tasks?limit=50&order=plan',
  'reports, latest first': '/api/reports',
  'count of notices': '/api/notification-count',
};

/** Jobs that a start makes up for would share the processors with the load. */
const untilJobsRest = async ({ pool }: Database): Promise<void> => {
  for (let quiet = 0; quiet < 3;) {
    const { rows } = await pool.query<{ due: number }>(`select count(*)::int as due from graphile_worker._private_jobs
      where attempts < max_attempts and (locked_at is not null or run_at <= now())`);
    quiet = rows[0]?.due === 0 ? quiet + 1 : 0;
    await setTimeout(1000);
  }
};

const printSize = async ({ pool }: Database): Promise<void> => {
  const { rows } = await pool.query<Record<string, number>>(`select (select count(*)::int from unit) as units,
    (select count(*)::int from measure) as measures, (select count(*)::int from task) as tasks,
    (select count(*)::int from task_period) as periods, (select count(*)::int from report) as reports`);
  console.log(
    Object.entries(rows[0] ?? {})
      .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
      .join(', '),
  );
};

const printTaken = (title: string, taken: readonly Taken[], ran: Load): boolean => {
  console.log(
    `\n${title}: ${taken.length} pages in ${ran.seconds} s, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  const rows = Object.entries(Object.groupBy(taken, ({ page }) => page)).map(([page, ofPage]) => {
    const ms = (ofPage ?? []).map((one) => one.ms);
    return { page, count: ms.length, at: [0.5, 0.95, 0.99].map((share) => quantile(ms, share)) };
  });
  printTable(
    ['page', 'asked', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows.map(({ page, count, at }) => [page, String(count), ...at.map((ms) => ms.toFixed(0))]),
  );
  return rows.filter(({ page }) => page in goalPages).every(({ at }) => (at[1] ?? 0) <= goalMs);
};

const repeat = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const ms: number[] = [];
  for (let round = 0; round < times; round += 1) ms.push((await timed(work)).ms);
  return median(ms);
};

/** Ours over HTTP with everything a page has, beside the naive way's one query straight on the database. */
const printRatios = async ({ origin, database }: RunningServer, user: User): Promise<void> => {
  const { rows } = await database.pool.query<{
    path: string;
  }>(`select path from unit where kind = 'department' order by place limit 1`);
  const table: string[][] = [];
  for (const [page, text] of Object.entries(naiveWays)) {
    const path = Object.entries(goalPages).find(([name]) => name.startsWith(page))?.[1] ?? '';
    const ours = await repeat(20, () => read(origin, path, user));
    const naive = await repeat(3, () => database.pool.query(text, [rows[0]?.path]));
    table.push([page, ours.toFixed(0), naive.toFixed(0), (naive / ours).toFixed(1)]);
  }
  console.log('\nOne person alone, the whole page over HTTP, beside the naive way’s query alone:');
  printTable(['page', 'ours ms', 'naive ms', 'naive / ours'], table);
};

const printBulletin = async ({ origin }: RunningServer, officer: User): Promise<boolean> => {
  const body = { kind: 'notice', month: month.subtract({ months: 1 }).toString() };
  const drafted = await timed(() =>
    ask(origin, '/api/documents/bulletins', officer, { method: 'POST', body, key: crypto.randomUUID() }),
  );
  if (drafted.result.status !== 200) throw new Error(drafted.result.bytes.toString());
  const { id } = JSON.parse(drafted.result.bytes.toString()) as { id: string };
  const file = await timed(() => ask(origin, `/api/documents/${id}/file`, officer));
  if (file.result.status !== 200) throw new Error(file.result.bytes.toString());
  console.log(`\nThe bulletin of ${body.month} (goal ${bulletinGoalMs} ms for both):`);
  printTable(
    ['part', 'ms', 'bytes'],
    [
      ['drafted from the figures', drafted.ms.toFixed(0), String(drafted.result.bytes.length)],
      ['written as docx', file.ms.toFixed(0), String(file.result.bytes.length)],
    ],
  );
  return drafted.ms + file.ms <= bulletinGoalMs;
};

const folder = await largeCounty(process.argv.includes('--again'));
const server = await startServer(folder);
try {
  console.log(machine());
  await untilJobsRest(server.database);
  await printSize(server.database);
  const { users, unitLead, officer } = await peopleAtOnce(server.database);
  await runLoad({ origin: server.origin, users, pages, seconds: 5, pause: 0 });
  await printRatios(server, unitLead);
  const bulletin = await printBulletin(server, officer);
  const people = { origin: server.origin, users, pages, seconds, pause: 3000 };
  const met = printTaken('50 people at once, each opening a page every 3 s on average', await runLoad(people), people);
  const rush = { ...people, pages: goalPages, pause: 0 };
  printTaken('50 calls under way at every moment, no pause at all', await runLoad(rush), rush);
  console.log(
    `\ngoal of ${goalMs} ms at p95: ${met ? 'reached' : 'missed'}; of the bulletin: ${bulletin ? 'reached' : 'missed'}`,
  );
} finally {
  await server.stop();
}
