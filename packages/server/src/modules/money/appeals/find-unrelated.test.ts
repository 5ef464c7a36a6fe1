import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { FindingRow } from '@lianfang/contract/appeals/appeals';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { describe, expect, test } from 'vitest';
import { runJob } from '../../../kernel/jobs/run-job.ts';
import { createMoneyWorld, seenOrders } from '../../../../test/money-world.ts';
import { runTwice } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { warnOfFindings } from './warn-of-findings.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;

let made = 0;
const nextNumber = (): string => {
  made += 1;
  return `62284800000000${String(30_000 + made)}`;
};

const frozen = async () => {
  const found = await money.filed();
  const account = nextNumber();
  const [order] = await money.sealed(found, { kind: 'freeze', number: account });
  if (!order) throw new Error('nothing was sealed');
  return { found, account, order: await money.answered(order) };
};

const find = (found: CaseRecord, account: string, who = officer) =>
  who.call(appealEndpoints.findUnrelated, {
    params: { caseId: CaseId.parse(found.id) },
    body: { account, reason: '查明系正常货款' },
  });

const findingOf = async (found: CaseRecord): Promise<FindingRow> => {
  const query = { caseId: CaseId.parse(found.id) };
  const [row] = (await officer.call(appealEndpoints.listFindings, { query })).reply.rows;
  if (!row) throw new Error('no finding');
  return row;
};

const at = async (moment: string): Promise<void> => {
  world.clock.set(Temporal.Instant.from(moment));
  for (const who of [officer, head, clerk]) await world.signInAgain(who);
};

/** Says what there is to say. */
const warn = (): Promise<unknown> => runJob(world.platform, warnOfFindings, { runAt: null, payload: {} });

/** The same twice; the second time says nothing more. */
const warnTwice = async (): Promise<void> => {
  const { first, second } = await runTwice({ ...world.platform, database: world.database }, warnOfFindings, {});
  expect(second).toBe(first);
};

const toldTo = async (personId: string): Promise<string[]> => {
  const rows = await world.database.query
    .selectFrom('notification')
    .select('kind')
    .where('person_id', '=', personId)
    .where('zh', 'like', '%查明与案件无关%')
    .orderBy('id')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('an account is found unrelated', () => {
  test('its release is drafted and waits for the seal; three days run, not counting the first', async () => {
    const { found, account, order } = await frozen();
    const got = await find(found, account);
    expect(got.reply).toMatchObject({ state: 'running', dueAt: '2026-03-05T16:00:00.000Z', releasedAt: null });
    expect(got.reply.warnings).toEqual(['2026-03-03T16:00:00.000Z', '2026-03-04T16:00:00.000Z']);
    expect(got.reply.basis).toContain('第一百四十五条');
    const [waiting] = got.reply.waiting;
    const release = await money.read(waiting ?? '');
    expect(release).toMatchObject({ kind: 'release', state: 'submitted', previousId: order.id });
    expect((await head.call(homeEndpoints.readToday)).reply.items.map(({ kind }) => kind)).toContain('release-due');
  });

  test('it is released when the bank has carried the release out, whoever looks later', async () => {
    const { found, account } = await frozen();
    const { waiting } = (await find(found, account)).reply;
    const drafts = await Promise.all(waiting.map((id) => money.read(id)));
    const params = { caseId: CaseId.parse(found.id) };
    const sealed = await head.call(controlEndpoints.sealOrders, { params, body: seenOrders(...drafts) });
    expect((await findingOf(found)).state).toBe('running');
    for (const order of sealed.reply.orders) await money.answered(order);
    expect(await findingOf(found)).toMatchObject({ state: 'released', waiting: [] });
  });

  test('what is only on its way is withdrawn, and nothing is left to release', async () => {
    const found = await money.report();
    const account = nextNumber();
    const [draft] = await money.draft(found, { kind: 'stop', number: account });
    expect((await find(found, account)).reply.state).toBe('released');
    expect((await money.read(draft?.id ?? '')).state).toBe('withdrawn');
  });

  test('not where nothing holds it, not twice at once, and by nobody else', async () => {
    const { found, account } = await frozen();
    expect((await find(found, nextNumber())).code).toBe('finding-not-held');
    expect((await find(found, account, head)).code).toBe('not-allowed');
    expect((await find(found, account, clerk)).code).toBe('not-allowed');
    const got = await Promise.all([find(found, account), find(found, account)]);
    expect(got.map(({ code }) => code).toSorted()).toEqual(['finding-twice', null].toSorted());
  });
});

describe('the clock of the release', () => {
  test('warns after the first and the second day and says when it is missed, once each', async () => {
    await at('2026-03-09T01:00:00Z');
    const { found, account } = await frozen();
    await find(found, account);
    await at('2026-03-09T15:00:00Z');
    await warn();
    const before = (await toldTo(head.personId)).length;
    await at('2026-03-10T16:00:00Z');
    await warn();
    await at('2026-03-11T16:00:00Z');
    await warn();
    expect((await findingOf(found)).state).toBe('warned');
    await at('2026-03-12T16:00:00Z');
    await warnTwice();
    expect((await toldTo(head.personId)).slice(before)).toEqual(['release-due', 'release-due', 'order-overdue']);
    expect((await findingOf(found)).state).toBe('missed');
    const today = (await officer.call(homeEndpoints.readToday)).reply;
    expect(today.items.find(({ kind, subjectId }) => kind === 'release-due' && subjectId === found.id)).toMatchObject({
      state: 'overdue',
    });
    const missed = (await officer.call(appealEndpoints.listFindings, { query: { missed: 'true' } as never })).reply
      .rows;
    expect(missed.map(({ caseId }) => caseId)).toContain(found.id);
  });

  test('a release that comes late stays late in the list and in the figures', async () => {
    const query = { from: '2026-03-01', until: '2026-03-31' };
    const before = (await officer.call(appealEndpoints.readAppealFigures, { query })).reply;
    expect(before.findingsMissed).toBeGreaterThan(0);
    const missed = (await officer.call(appealEndpoints.listFindings, { query: { missed: 'true' } as never })).reply;
    expect(missed.total).toBe(before.findingsMissed);
    const all = (await officer.call(appealEndpoints.listFindings)).reply.total;
    expect(all).toBe(before.findings);
  });
});
