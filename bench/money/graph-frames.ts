import { mkdir, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { UnitId } from '@lianfang/contract/ids';
import type { CaseTrace } from '@lianfang/contract/traces/traces';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desktop, openBrowser, openContext } from '../../e2e/browser.ts';
import { issueSession } from '../../packages/server/src/modules/identity/index.ts';
import { insertPerson, insertRoleGrant } from '../../packages/server/src/modules/people/index.ts';
import { machine, printTable } from '../figures.ts';
import { makeCounty } from '../large-county/open-county.ts';
import { type RunningServer, scratchFolder, startServer } from '../server-process.ts';
import { madeFlow } from './made-flow.ts';

/**
 * Frames a second while the graph of a case is dragged, in headless Chromium without a graphics card: the real page on
 * the real server, with the reply of the trace made up (5,000 accounts), beside the naive way of one SVG element for each
 * account and transfer. Goal: 30 frames a second. `node bench/money/graph-frames.ts [accounts]`
 */
const goal = 30;
const accounts = Number(process.argv[2] ?? 5000);
const seconds = 4;
const folder = scratchFolder('graph');

interface Frames {
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
}

/** Drags what was pressed, one step a frame, to and fro, and times the frames. Runs in the page. */
const dragging = (target: string, ms: number): string => `new Promise((done) => {
  const place = document.querySelector(${JSON.stringify(target)});
  const box = place.getBoundingClientRect();
  const gaps = [];
  const begun = performance.now();
  let last = begun;
  const step = (now) => {
    gaps.push(now - last);
    last = now;
    const turn = (now - begun) / 500;
    place.dispatchEvent(new PointerEvent('pointermove', {
      pointerId: 1, bubbles: true, buttons: 1, pointerType: 'mouse',
      clientX: box.left + box.width / 2 + 220 * Math.sin(turn), clientY: box.top + box.height / 2 + 120 * Math.sin(turn * 1.3),
    }));
    if (now - begun < ${ms}) requestAnimationFrame(step);
    else done({ gaps: gaps.slice(1), ms: now - begun });
  };
  requestAnimationFrame(step);
})`;

const measureDrag = async (page: Page, target: string): Promise<Frames> => {
  const box = await page.locator(target).boundingBox();
  if (box === null) throw new Error(`${target} is not there`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const { gaps, ms } = await page.evaluate<{ gaps: number[]; ms: number }>(dragging(target, seconds * 1000));
  await page.mouse.up();
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond: (gaps.length * 1000) / ms, median: at(0.5), p95: at(0.95) };
};

const signIn = async ({ database }: RunningServer): Promise<string> => {
  const unit = await database.query
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'department')
    .executeTakeFirstOrThrow();
  return await database.query.transaction().execute(async (tx) => {
    const now = Temporal.Now.instant();
    const unitId = UnitId.parse(unit.id);
    const newcomer = { name: '测试民警', login: 'bench-police', unitId, post: null, phone: null };
    const personId = await insertPerson(tx, newcomer, now);
    const grant = { personId, role: 'police-officer', unitId } as const;
    await insertRoleGrant(tx, { ...grant, grantedBy: 'machine:installer', reason: null }, now);
    return issueSession(tx, personId, now, { address: '127.0.0.1', userAgent: 'bench' });
  });
};

const openTrace = async (context: BrowserContext, trace: CaseTrace): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewportSize(desktop);
  await page.route('**/api/cases/*/trace*', (route) => route.fulfill({ json: trace }));
  await page.goto(`/cases/${trace.caseId}/trace?view=graph`);
  await page.locator('.lf-graph-canvas').waitFor();
  return page;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One group of a bar and its words for each account, one line for each transfer, all below a group that is moved. */
const naivePage = ({ accounts: nodes, transfers }: CaseTrace): string => {
  const columns = Math.ceil(Math.sqrt(nodes.length / 3));
  const placeOf = new Map(nodes.map(({ number }, n) => [number, [(n % columns) * 150, Math.floor(n / columns) * 34]]));
  const bars = nodes.map(({ number, name, stoppable }) => {
    const [x = 0, y = 0] = placeOf.get(number) ?? [];
    const words = `<text x="8" y="16" font-size="12">${escaped(name ?? number)} ${stoppable / 100}</text>`;
    return `<g transform="translate(${x},${y})"><rect width="132" height="24" fill="#fff" stroke="#e0530b"/>${words}</g>`;
  });
  const lines = transfers.map(({ from, to }) => {
    const [x1 = 0, y1 = 0] = placeOf.get(from) ?? [];
    const [x2 = 0, y2 = 0] = placeOf.get(to) ?? [];
    return `<path d="M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}" stroke="#e0530b" fill="none"/>`;
  });
  const scale = 800 / (columns * 150);
  return `<svg width="1100" height="600"><g id="moved">${lines.join('')}${bars.join('')}</g></svg><script>
    const svg = document.querySelector('svg'), moved = document.getElementById('moved');
    let from = null, x = 0, y = 0;
    const set = () => moved.setAttribute('transform', 'translate(' + x + ',' + y + ') scale(${scale})');
    set();
    svg.onpointerdown = (e) => { from = [e.clientX, e.clientY]; svg.setPointerCapture(e.pointerId); };
    svg.onpointermove = (e) => { if (!from) return; x += e.clientX - from[0]; y += e.clientY - from[1]; from = [e.clientX, e.clientY]; set(); };
    svg.onpointerup = () => { from = null; };
  </script>`;
};

const measureAll = async (browser: Browser, server: RunningServer, trace: CaseTrace) => {
  const context = await openContext(browser, server.origin);
  await context.addCookies([{ name: 'lianfang_session', value: await signIn(server), url: server.origin }]);
  const page = await openTrace(context, trace);
  const expand = page.getByRole('button', { name: '全部展开' });
  if ((await expand.count()) > 0) await expand.click();
  const canvas = '.lf-graph-canvas';
  await page.getByRole('button', { name: '看全图' }).click();
  await page.getByRole('application', { name: /资金图/ }).waitFor();
  const whole = await measureDrag(page, canvas);
  await page.getByRole('button', { name: '看全图' }).click();
  for (let n = 0; n < 12; n += 1) await page.getByRole('button', { name: '放大' }).click();
  const near = await measureDrag(page, canvas);
  const shown = await page.getByRole('application').getAttribute('aria-label');
  await page.close();
  const naive = await context.newPage();
  naive.setDefaultTimeout(120_000);
  await naive.setContent(naivePage(trace));
  const svg = await measureDrag(naive, 'svg');
  return { whole, near, svg, shown };
};

await mkdir(folder, { recursive: true });
const trace = madeFlow(accounts);
await makeCounty(join(folder, 'county'), { plans: 1, measures: 1 });
const server = await startServer(join(folder, 'county'), { LIANFANG_LOG: 'silent' });
const browser = await openBrowser();
try {
  const { whole, near, svg, shown } = await measureAll(browser, server, trace);
  console.log(`${machine()}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}; goal ${goal} frames/s`);
  console.log(`${trace.accounts.length} accounts, ${trace.transfers.length} transfers; on screen: ${shown ?? ''}`);
  const rowOf = (name: string, { perSecond, median, p95 }: Frames): string[] => [
    name,
    perSecond.toFixed(1),
    median.toFixed(1),
    p95.toFixed(1),
    `${(perSecond / svg.perSecond).toFixed(1)} ×`,
  ];
  printTable(
    ['while dragging', 'frames/s', 'median ms', 'p95 ms', 'of the naive way'],
    [
      rowOf('the page, all in sight', whole),
      rowOf('the page, near enough to read', near),
      rowOf('naive: an SVG element each', svg),
    ],
  );
  if (Math.min(whole.perSecond, near.perSecond) < goal) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
