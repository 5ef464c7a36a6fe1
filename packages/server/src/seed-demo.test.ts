import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { AppealId, UnitId } from '@lianfang/contract/ids';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../test/client.ts';
import { readDemoLogins } from '../test/demo-logins.ts';
import { signInToDemo } from '../test/demo-sign-in.ts';
import { createTestPlatform } from '../test/platform.ts';
import { createApp } from './app.ts';
import { seedWhereEmpty } from './seed-demo.ts';

const start = '2026-11-26T02:00:00Z';
const platform = await createTestPlatform(start);
const server = await createApp({
  ...platform,
  rates: { perAddress: 100_000, perSession: 100_000, perEndpoint: false },
});
const said: string[] = [];
const place = { dataFolder: platform.folder, say: (text: string) => void said.push(text) };
let printed = '';

/** Playing six months takes as long as the machine is busy. */
const patience = 600_000;

beforeAll(async () => {
  printed = (await seedWhereEmpty(platform, place)) ?? '';
}, patience);
afterAll(() => server.close());

const readTable = () => readDemoLogins(printed);

const signIn = (login: string): Promise<Client> => {
  const row = readTable().find((one) => one.login === login);
  if (!row) throw new Error(`${login} is not on the list`);
  return signInToDemo(server, platform.clock, row);
};

const business = [
  'leader',
  'director',
  'officer1',
  'officer2',
  'jiaoyu.lead',
  'songcuo.lead',
  'songcuo.officer',
  'gongan.head',
  'gongan.head2',
  'gongan.police1',
  'nongshang.clerk',
  'nongye.clerk',
];

describe('the list of logins', () => {
  test('lets everybody on it sign in to the end', async () => {
    const logins = readTable().map((row) => row.login);
    expect(logins).toHaveLength(17);
    for (const login of logins) {
      const client = await signIn(login);
      const me = await client.call(identityEndpoints.currentPerson);
      expect([login, me.reply.stage, me.reply.login]).toEqual([login, 'open', login]);
    }
  });

  test('asks a second factor of the three administrators alone', () => {
    const asked = readTable().filter((row) => row.secret !== null);
    expect(asked.map((row) => row.login)).toEqual(['sysadmin', 'auditadmin', 'secadmin']);
  });

  test.each(business)('%s finds something to do today, and notices', async (login) => {
    const client = await signIn(login);
    expect((await client.call(homeEndpoints.readToday)).reply.items).not.toEqual([]);
    expect((await client.call(notificationEndpoints.listNotifications)).reply.rows).not.toEqual([]);
  });
});

const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

describe('six months of work', () => {
  test('have a confirmed plan of ten measures behind them', async () => {
    const officer = await signIn('officer1');
    const { rows } = (await officer.call(planEndpoints.listPlans)).reply;
    expect(rows.map((row) => row.current?.counts.measures)).toContain(10);
    expect((await officer.call(taskEndpoints.listTasks, { query: { limit: 200 } })).reply.total).toBeGreaterThan(70);
    expect((await officer.call(taskEndpoints.listTasks, { query: { state: 'done' } })).reply.total).toBeGreaterThan(3);
  });

  test.each(months)('%s has accepted, late and photographed reports', async (month) => {
    const officer = await signIn('officer1');
    const first = Temporal.PlainDate.from(`${month}-01`);
    const submittedFrom = first.toString();
    const submittedTo = first.add({ months: 1 }).subtract({ days: 1 }).toString();
    const query = { submittedFrom, submittedTo, limit: 200 };
    const { rows } = (await officer.call(reportEndpoints.listReports, { query })).reply;
    expect(rows.filter((row) => row.state === 'accepted').length).toBeGreaterThan(20);
    expect(rows.some((row) => row.late)).toBe(true);
    expect(rows.filter((row) => row.evidenceCount > 0).length).toBeGreaterThan(10);
  });

  test('leave reports in every state, and some were sent back with a reason', async () => {
    const { query } = platform.database;
    const states = await query.selectFrom('report').select('state').distinct().execute();
    expect(states.map((row) => row.state)).toEqual(expect.arrayContaining(['accepted', 'submitted']));
    const moves = await query
      .selectFrom('report_event')
      .select(['move', 'reason'])
      .where('move', '=', 'returnReport')
      .execute();
    expect(moves.length).toBeGreaterThan(10);
    expect(moves.every((row) => row.reason !== '')).toBe(true);
    const waived = await query.selectFrom('task_period').select('id').where('waived_at', 'is not', null).execute();
    expect(waived).not.toEqual([]);
    const reminded = await query.selectFrom('reminder_sent').select('period_id').execute();
    expect(reminded.length).toBeGreaterThan(50);
  });

  test('climb the ladder of supervision, with replies and cases that were closed', async () => {
    const officer = await signIn('officer1');
    const query = { limit: 200 };
    const { rows } = (await officer.call(supervisionEndpoints.listSupervisions, { query })).reply;
    expect(new Set(rows.map((row) => row.rung)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map((row) => row.state))).toContain('closed');
    expect(rows.some((row) => row.state === 'submitted')).toBe(true);
    const problems = (await officer.call(supervisionEndpoints.listProblems, { query })).reply.rows;
    expect(problems.map((row) => row.state)).toEqual(expect.arrayContaining(['open', 'verified']));
    const inspections = (await officer.call(supervisionEndpoints.listInspections, { query })).reply.rows;
    expect(new Set(inspections.map((row) => row.state))).toEqual(new Set(['planned', 'done']));
  });

  test('have meetings with minutes, and one that is still ahead', async () => {
    const officer = await signIn('officer1');
    const { rows } = (await officer.call(meetingEndpoints.listMeetings)).reply;
    expect(rows.filter((row) => row.state === 'confirmed')).toHaveLength(5);
    expect(rows.filter((row) => row.state === 'planned')).toHaveLength(1);
    const { rows: resolutions } = (await officer.call(meetingEndpoints.listResolutions)).reply;
    expect(resolutions.map((row) => row.state)).toEqual(expect.arrayContaining(['open', 'accepted']));
  });

  test('freeze every month for both audiences and issue its papers', async () => {
    const officer = await signIn('officer1');
    const { rows } = (await officer.call(scorecardEndpoints.listScoreSnapshots)).reply;
    expect(rows.map((row) => row.month).toSorted()).toEqual(months.flatMap((month) => [month, month]));
    const params = { audience: 'township', month: '2026-10' } as const;
    const card = (await officer.call(scorecardEndpoints.readScorecard, { params })).reply;
    expect(card.intact).toBe(true);
    expect(new Set(card.rows.map((row) => row.total)).size).toBeGreaterThan(3);
    const issued = (await officer.call(documentEndpoints.listDocuments, { query: { state: 'issued', limit: 200 } }))
      .reply;
    const kinds = new Set(issued.rows.map((row) => row.kind));
    expect(kinds).toEqual(new Set(['briefing', 'notice', 'minutes', 'supervision-letter']));
  });

  test('rename a unit and merge two', async () => {
    const officer = await signIn('officer1');
    const { rows } = (await officer.call(unitEndpoints.listUnits, { query: { closed: 'true', limit: 200 } })).reply;
    const renamed = rows.find((row) => row.name === '县文化体育旅游和广播电视局');
    const merged = rows.find((row) => row.name === '团结社区');
    expect(merged?.closedOn).not.toBeNull();
    if (!renamed) throw new Error('nothing was renamed');
    const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: renamed.id } });
    expect(history.reply.rows.map((row) => row.reason)).toContain('renamed');
  });
});

describe('six months of cases', () => {
  test('have stops that held, were refused and ran out, freezes, and late answers of banks', async () => {
    const head = await signIn('gongan.head');
    const query = { from: '2026-05-01', until: '2026-11-26' };
    const figures = (await head.call(moneyFigureEndpoints.readMoneyFigures, { query })).reply;
    expect(figures.cases).toBeGreaterThan(30);
    expect(figures.sums.map(({ amount }) => amount > 0).slice(0, 2)).toEqual([true, true]);
    expect(figures.misses.find(({ figure }) => figure === 'late-answer')?.count).toBeGreaterThan(0);
    expect(figures.misses.find(({ figure }) => figure === 'lapsed')?.count).toBeGreaterThan(0);
    expect(figures.banks).toHaveLength(3);
    const states = await platform.database.query.selectFrom('control_order').select('state').distinct().execute();
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['submitted', 'sealed', 'executed', 'refused', 'ended']),
    );
  });

  test('have movements that banks told, and orders on the accounts that a trace named', async () => {
    const counted = await platform.database.pool.query<{ statements: number; layers: number }>(`
      select (select count(*)::int from statement where state = 'stored') as statements,
             (select count(*)::int from control_order where layer = 2 and result is not null) as layers`);
    expect(counted.rows[0]?.statements).toBeGreaterThan(10);
    expect(counted.rows[0]?.layers).toBeGreaterThan(3);
    const contradictions = await platform.database.query.selectFrom('contradiction').select('id').execute();
    expect(contradictions).toEqual([]);
  });

  test('have a return that was paid, one that waits for the head and one for its officer', async () => {
    const head = await signIn('gongan.head');
    const { rows } = (await head.call(returnEndpoints.listReturns)).reply;
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['closed', 'collecting', 'reported']);
    expect(rows.find(({ state }) => state === 'closed')?.given).toBeGreaterThan(0);
  });

  test('have entries that every bank took, and one that some have before them', async () => {
    const head = await signIn('gongan.head');
    const deliveries = async (open: 'true' | 'false') =>
      (await head.call(watchEndpoints.listWatchDeliveries, { query: { open } })).reply.total;
    expect(await deliveries('true')).toBe(2);
    expect(await deliveries('false')).toBe(4);
  });

  test('have an appeal that a head who sealed nothing decides, and one that its bank answers', async () => {
    const [sealer, other, clerk] = [
      await signIn('gongan.head'),
      await signIn('gongan.head2'),
      await signIn('nongshang.clerk'),
    ];
    const { rows } = (await other.call(appealEndpoints.listAppeals)).reply;
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['examining', 'with-bank']);
    const examined = rows.find(({ state }) => state === 'examining');
    const params = { appealId: AppealId.parse(examined?.id) };
    const mayUphold = async (who: Client) =>
      (await who.call(appealEndpoints.readAppeal, { params })).reply.abilities['upholdAppeal']?.allowed;
    expect([await mayUphold(sealer), await mayUphold(other)]).toEqual([false, true]);
    const passed = (await clerk.call(appealEndpoints.listBankAppeals, { query: { open: 'true' } })).reply.rows;
    expect(passed.map(({ id }) => id)).toEqual(rows.flatMap(({ id, state }) => (state === 'with-bank' ? [id] : [])));
  });

  test.each(['gongan.head', 'nongshang.clerk'])('%s knows whom to call', async (login) => {
    const client = await signIn(login);
    const unitId = UnitId.parse((await client.call(identityEndpoints.currentPerson)).reply.roles[0]?.unitId);
    const { rows } = (await client.call(rosterEndpoints.listOnDuty, { params: { unitId } })).reply;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.phone).toMatch(/^100/);
  });

  test.each([
    ['gongan.police1', ['appeal-due', 'return-work']],
    ['gongan.head', ['order-seal', 'return-decide']],
    ['nongshang.clerk', ['order-answer', 'watch-take', 'appeal-answer']],
    ['nongye.clerk', ['order-answer']],
  ])('leave %s %j to do today', async (login, kinds) => {
    const client = await signIn(login);
    const { counts } = (await client.call(homeEndpoints.readToday)).reply;
    expect(counts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });
});

describe('the audit trail of the play', () => {
  test('is signed for every day and without a fault', async () => {
    const admin = await signIn('auditadmin');
    const got = await admin.call(auditEndpoints.verifyAuditTrail, { body: { from: '2026-04-01', to: '2026-11-26' } });
    expect(got.reply).toMatchObject({ faults: [] });
    expect(got.reply.entries).toBeGreaterThan(2000);
  });
});

describe('starting again', () => {
  test('leaves the county as it is and prints the same list', async () => {
    const before = await platform.database.query.selectFrom('audit_entry').select('seq').execute();
    expect((await seedWhereEmpty(platform, place))?.trimEnd()).toBe(printed);
    const afterwards = await platform.database.query.selectFrom('audit_entry').select('seq').execute();
    expect(afterwards).toHaveLength(before.length);
  });

  test('after a start that was broken off says so', async () => {
    await writeFile(join(platform.folder, 'demo-unfinished'), '');
    await expect(seedWhereEmpty(platform, place)).rejects.toThrow('broken off halfway');
  });

  test('has told on the way how far it is', () => {
    expect(said.map((line) => line.trim())).toContain('2026-08');
  });
});

test('the police find cases taken together, cases that may be, and those of earlier years', async () => {
  const head = await signIn('gongan.head');
  const { rows } = (await head.call(seriesEndpoints.listSeries)).reply;
  expect(rows.map(({ caseCount }) => caseCount)).toEqual([3, 3]);
  const { suggestions } = (await head.call(seriesEndpoints.listSeriesSuggestions)).reply;
  const growing = suggestions.flatMap(({ open }) => open.map(({ id }) => id));
  expect(growing.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(suggestions.some(({ open, caseCount }) => open.length === 0 && caseCount === 2)).toBe(true);
  const { archives } = (await head.call(seriesEndpoints.listArchives)).reply;
  expect(archives).toMatchObject([{ state: 'done', rows: 60, added: 58, rejected: 2 }]);
});
