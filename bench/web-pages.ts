import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../packages/server/test/process.ts';
import { issueSession } from '../packages/server/src/modules/identity/index.ts';
import { machine, printTable } from './figures.ts';
import { makeCounty } from './large-county/open-county.ts';
import { scratchFolder, startServer } from './server-process.ts';

/**
 * Lighthouse on the sign-in page and, signed in, on Today, as a desktop and as a slow telephone. Goal: 95 on performance,
 * accessibility and best practice. Needs a full Chromium, named by CHROMIUM (the headless one of the browser walk swaps its
 * process on pages that isolate themselves, which Lighthouse takes for a failed load). `node bench/web-pages.ts`
 */
const goal = 95;
const lighthouse = 'lighthouse@13.5.0';
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const folder = scratchFolder('pages');

interface Category {
  readonly id: string;
  readonly score: number | null;
}

interface Verdict {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const openChromium = async (port: number): Promise<ChildProcess> => {
  const place = [`--remote-debugging-port=${port}`, `--user-data-dir=${join(folder, 'chromium')}`];
  const plain = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const browser = spawn(chromium, [...place, ...plain, 'about:blank'], { stdio: 'ignore' });
  await setTimeout(4000);
  return browser;
};

const judge = async (url: string, port: number, cookie: string | null, desktop: boolean): Promise<Verdict> => {
  const [headers, output] = [join(folder, 'headers.json'), join(folder, 'verdict.json')];
  await writeFile(headers, JSON.stringify(cookie === null ? {} : { Cookie: cookie }));
  const what = ['--only-categories=performance,accessibility,best-practices', `--port=${port}`, '--quiet'];
  const how = ['--output=json', `--output-path=${output}`, `--extra-headers=${headers}`];
  const args = ['--yes', lighthouse, url, ...what, ...how, ...(desktop ? ['--preset=desktop'] : [])];
  const run = spawnSync('npx', args, { encoding: 'utf8', cwd: folder });
  if (run.status !== 0) throw new Error(run.stderr.slice(-600));
  return JSON.parse(await readFile(output, 'utf8')) as Verdict;
};

const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

await mkdir(folder, { recursive: true });
await makeCounty(join(folder, 'county'), { plans: 1, measures: 40 });
const server = await startServer(join(folder, 'county'), { LIANFANG_LOG: 'silent' });
const port = await freePort();
const browser = await openChromium(port);
try {
  const { query } = server.database;
  const lead = await query
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'unit-lead')
    .executeTakeFirstOrThrow();
  const wire = { address: '127.0.0.1', userAgent: 'bench' };
  const token = await query
    .transaction()
    .execute((tx) => issueSession(tx, lead.person_id, Temporal.Now.instant(), wire));
  const pages = [
    ['sign-in', '/sign-in', null],
    ['Today', '/', `lianfang_session=${token}`],
  ] as const;
  const rows: string[][] = [];
  for (const [name, path, cookie] of pages)
    for (const desktop of [true, false]) {
      const { categories, audits } = await judge(`${server.origin}${path}`, port, cookie, desktop);
      const scores = Object.values(categories).map(({ score }) => String(Math.round((score ?? 0) * 100)));
      rows.push([
        `${name}, ${desktop ? 'desktop' : 'telephone'}`,
        ...scores,
        ...shown.map((id) => audits[id]?.displayValue ?? ''),
      ]);
    }
  console.log(`${machine()}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}; goal ${goal} each`);
  printTable(
    ['page', 'performance', 'accessibility', 'best practice', 'first paint', 'largest paint', 'blocked', 'shift'],
    rows,
  );
} finally {
  browser.kill();
  await server.stop();
  await setTimeout(500);
  await rm(folder, { recursive: true, force: true });
}
