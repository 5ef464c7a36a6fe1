import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../packages/server/src/kernel/database/connect.ts';
import { issueSession } from '../packages/server/src/modules/identity/index.ts';
import { machine, printTable } from './figures.ts';
import { makeCounty } from './large-county/open-county.ts';
import { type Answered, ask, newUser, type User } from '../packages/server/test/http-user.ts';
import { type RunningServer, scratchFolder, startServer } from './server-process.ts';

/**
 * Whether killing the server loses anything it acknowledged. Eight people hand in reports without pause, each command with an
 * Idempotency-Key and repeated with it until it is answered, while the server, every second time together with its
 * PostgreSQL, is killed (SIGKILL) at moments left to chance and started again. In the end every acknowledged report must
 * be there, handed in exactly once, with its entry in the audit trail, and the trail must verify.
 * `node bench/crash-soak.ts [kills]`
 */
const kills = Number(process.argv[2] ?? 20);
const workers = 8;
const folder = scratchFolder('crash');

interface Work {
  readonly periodId: string;
  readonly leadId: string;
}

interface Seen {
  readonly handedIn: Set<string>;
  acknowledged: number;
  repeated: number;
  refused: number;
}

/** Periods that a report can be handed in on now, with somebody of their unit who may. */
const openWork = async ({ pool }: Database): Promise<Work[]> => {
  const { rows } = await pool.query<Work>(`
    select period.id as "periodId", (select person_id from role_grant where role_grant.unit_id = period.unit_id and role = 'unit-lead') as "leadId"
      from task_period period join unit on unit.id = period.unit_id
     where report_id is null and starts_at <= now() and unit.kind <> 'office' order by period.id`);
  return rows;
};

const current: { server: RunningServer | null; ending: boolean } = { server: null, ending: false };
const seen: Seen = { handedIn: new Set(), acknowledged: 0, repeated: 0, refused: 0 };

/** Sends a command until it is answered, over however many deaths of the server; 503 means that it is just starting or ending. */
const command = async (user: User, method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answered> => {
  const key = crypto.randomUUID();
  for (let attempt = 0; ; attempt += 1) {
    const origin = current.server?.origin;
    const answer = origin === undefined ? null : await ask(origin, path, user, { method, body, key }).catch(() => null);
    if (answer !== null && answer.status < 500) {
      if (attempt > 0) seen.repeated += 1;
      if (answer.status === 200) seen.acknowledged += 1;
      else seen.refused += 1;
      return answer;
    }
    await setTimeout(50);
  }
};

const replyOf = ({ status, bytes }: Answered): { id: string; version: number } => {
  if (status !== 200) throw new Error(`${status} ${bytes.toString()}`);
  return JSON.parse(bytes.toString()) as { id: string; version: number };
};

const handIn = async (user: User, periodId: string): Promise<void> => {
  const started = replyOf(await command(user, 'POST', `/api/task-periods/${periodId}/report`, {}));
  const text = { progress: '本月开展入户宣传和集中宣讲。', problems: '', nextSteps: '', figures: [] };
  const saved = replyOf(
    await command(user, 'PUT', `/api/reports/${started.id}`, { ...text, version: started.version }),
  );
  replyOf(await command(user, 'POST', `/api/reports/${started.id}/submit`, { version: saved.version }));
  seen.handedIn.add(started.id);
};

const work = async (queue: Work[], users: ReadonlyMap<string, User>): Promise<void> => {
  for (let next = queue.pop(); next && !current.ending; next = queue.pop()) {
    const user = users.get(next.leadId);
    if (user) await handIn(user, next.periodId);
  }
};

const killOnce = async (withDatabase: boolean): Promise<void> => {
  const { server } = current;
  if (server === null) throw new Error('no server to kill');
  current.server = null;
  if (withDatabase) {
    const note = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8');
    process.kill(Number(note.split('\n')[0]), 'SIGKILL');
  }
  await server.process.end('SIGKILL');
  await server.database.close();
  current.server = await startServer(folder, { LIANFANG_LOG: 'silent' });
};

const countFaults = async ({ pool }: Database): Promise<Record<string, number>> => {
  const ids = [...seen.handedIn];
  const { rows } = await pool.query<Record<string, number>>(
    `
    select (select count(*)::int from unnest($1::uuid[]) id left join report on report.id = id.id
             where report.state is distinct from 'submitted') as "acknowledged and lost",
           (select count(*)::int from (select report_id from report_event where report_id = any($1::uuid[]) and move = 'submitReport'
             group by report_id having count(*) <> 1) twice) as "not handed in exactly once",
           (select count(*)::int from unnest($1::uuid[]) id where 1 <> (select count(*) from audit_entry
             where subject_id = id.id::text and action = 'report.submit')) as "without exactly one audit entry",
           (select count(*)::int from report join task_period period on period.report_id = report.id
             where period.report_state <> report.state) as "period and report at odds"`,
    [ids],
  );
  return rows[0] ?? {};
};

const verifyTrail = (): { readonly ok: boolean; readonly said: string } => {
  const command = [join(import.meta.dirname, '../packages/cli/bin/lianfang.js'), 'audit', 'verify'];
  const run = spawnSync(process.execPath, command, {
    env: { ...process.env, LIANFANG_DATA: folder },
    encoding: 'utf8',
  });
  return { ok: run.status === 0, said: `${run.stdout}${run.stderr}`.trim() };
};

const soak = async (): Promise<boolean> => {
  await makeCounty(folder, { plans: 1, measures: 200 });
  const first = await startServer(folder, { LIANFANG_LOG: 'silent' });
  const queue = await openWork(first.database);
  const leads = [...new Set(queue.map(({ leadId }) => leadId))];
  const wire = { address: '127.0.0.1', userAgent: 'bench' };
  const tokens = await first.database.query.transaction().execute(async (tx) => {
    const issued: [string, User][] = [];
    for (const lead of leads) issued.push([lead, newUser(await issueSession(tx, lead, Temporal.Now.instant(), wire))]);
    return new Map(issued);
  });
  current.server = first;
  const working = Promise.all(Array.from({ length: workers }, () => work(queue, tokens)));
  for (let kill = 0; kill < kills; kill += 1) {
    await setTimeout(300 + Math.random() * 2000);
    await killOnce(kill % 2 === 1);
  }
  await setTimeout(1000);
  current.ending = true;
  await working;
  const faults = await countFaults(current.server.database);
  await current.server.stop();
  const trail = verifyTrail();
  console.log(machine());
  printTable(
    ['what', 'count'],
    [
      ['kills, every second with PostgreSQL', String(kills)],
      ['commands acknowledged', String(seen.acknowledged)],
      ['repeated with the same key after a death', String(seen.repeated)],
      ['refused', String(seen.refused)],
      ['reports handed in and acknowledged', String(seen.handedIn.size)],
      ...Object.entries(faults).map(([name, count]) => [name, String(count)]),
    ],
  );
  console.log(`\naudit verify: ${trail.ok ? 'in order' : 'FAULTS'}\n${trail.said}`);
  return (
    trail.ok && seen.refused === 0 && seen.handedIn.size > 0 && Object.values(faults).every((count) => count === 0)
  );
};

try {
  const ok = await soak();
  console.log(ok ? '\nnothing acknowledged was lost' : '\nFAILED');
  process.exitCode = ok ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
