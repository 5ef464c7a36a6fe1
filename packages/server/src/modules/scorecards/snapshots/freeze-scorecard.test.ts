import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createScoreWorld, february, replyOf } from '../../../../test/score-world.ts';
import { insertWork, work } from '../../../../test/work-rows.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-20T01:00:00Z');
const county = await createScoreWorld(world);
const { officer, director, leader, educationLead, townLead, education, market, indicator } = county;
const { freezeScorecard, readScorecard, readUnitScorecard, listFigureRecords, listScoreSnapshots, readScoreSnapshot } =
  scorecardEndpoints;
const { approveScoreAdjustment, rejectScoreAdjustment } = scorecardEndpoints;

const asOwner = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: world.database.migratorUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

describe('freezing', () => {
  test('is the director’s, and only of a month that is over', async () => {
    expect((await officer.call(freezeScorecard, { body: february })).code).toBe('not-allowed');
    expect((await leader.call(freezeScorecard, { body: february })).code).toBe('not-allowed');
    const running = { ...february, month: '2026-03' };
    expect((await director.call(freezeScorecard, { body: running })).code).toBe('score-month-runs');
  });

  test('waits for every proposed adjustment to be decided', async () => {
    const row = await county.proven({ month: '2026-01' });
    const body = { ...february, month: '2026-01' };
    expect((await director.call(freezeScorecard, { body })).code).toBe('score-adjustments-wait');
    const params = { adjustmentId: row.id };
    await director.call(rejectScoreAdjustment, { params, body: { reason: '否', version: row.version } });
    expect((await director.call(freezeScorecard, { body })).status).toBe(200);
  });

  test('keeps ranking, items, figures and records as they were, whatever happens afterwards', async () => {
    const row = replyOf(await director.call(freezeScorecard, { body: february }));
    expect(row).toMatchObject({ number: 1, reason: null, month: '2026-02' });
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
    const live = { query: { show: 'live' } } as const;
    const of = { ...february, unitId: market };
    const before = replyOf(await officer.call(readUnitScorecard, { params: of, ...live }));
    await insertWork(world.database, market, work('2026-02-15T16:00:00Z', null), indicator);
    const frozen = replyOf(await officer.call(readScorecard, { params: february }));
    expect(frozen).toMatchObject({ standing: 'frozen', intact: true, snapshot: { id: row.id } });
    const unit = replyOf(await officer.call(readUnitScorecard, { params: of }));
    expect([unit.items, unit.total, unit.rank]).toEqual([before.items, before.total, before.rank]);
    expect(unit.figures.map(({ numerator }) => numerator)).toEqual(before.figures.map(({ numerator }) => numerator));
    const code = 'tasks.due';
    const kept = replyOf(await officer.call(listFigureRecords, { params: { ...of, code } }));
    const now = replyOf(await officer.call(listFigureRecords, { params: { ...of, code }, ...live }));
    expect([kept.total, kept.figure.numerator, now.total, now.figure.numerator]).toEqual([1, '1', 2, '2']);
    const card = replyOf(await officer.call(readScorecard, { params: february, ...live }));
    expect(card).toMatchObject({ standing: 'live', intact: null, snapshot: { id: row.id } });
  });

  test('tells the scored units, the office and the leaders', async () => {
    for (const person of [educationLead, leader]) {
      const { rows } = replyOf(await person.call(notificationEndpoints.listNotifications));
      expect(rows.map(({ words }) => words.zh)).toContain('2026-02成员单位考核结果已冻结');
    }
    const { rows } = replyOf(await townLead.call(notificationEndpoints.listNotifications));
    expect(rows.filter(({ kind }) => kind === 'scorecard-frozen')).toEqual([]);
  });

  test('the next month shows where each unit stood before', async () => {
    const march = replyOf(await officer.call(readScorecard, { params: { ...february, month: '2026-03' } }));
    const places = march.rows.map(({ unitName, previousRank, previousTotal }) => [
      unitName,
      previousRank,
      previousTotal,
    ]);
    expect(places.toSorted()).toEqual([
      ['县市场监管局', 2, '50.00'],
      ['县教育局', 1, '100.00'],
    ]);
  });
});

describe('a correction', () => {
  test('is a further snapshot with its reason; the first stays', async () => {
    expect((await director.call(freezeScorecard, { body: february })).code).toBe('score-reason-needed');
    const proposal = await county.proven();
    const seen = { params: { adjustmentId: proposal.id }, body: { version: proposal.version } };
    replyOf(await director.call(approveScoreAdjustment, seen));
    const corrected = replyOf(await director.call(freezeScorecard, { body: { ...february, reason: '补计加分' } }));
    expect(corrected).toMatchObject({ number: 2, reason: '补计加分' });
    const { rows } = replyOf(await educationLead.call(listScoreSnapshots, { query: february }));
    expect(rows.map(({ number }) => number)).toEqual([2, 1]);
    const params = { snapshotId: rows[1]?.id as never };
    const first = replyOf(await educationLead.call(readScoreSnapshot, { params }));
    const shown = replyOf(await officer.call(readScorecard, { params: february }));
    const totalIn = ({ rows: units }: typeof first) => units.find(({ unitId }) => unitId === education)?.total;
    expect([totalIn(first), totalIn(shown), first.intact, shown.intact]).toEqual(['100.00', '102.00', true, true]);
    const unknown = { snapshotId: education as never };
    expect((await educationLead.call(readScoreSnapshot, { params: unknown })).code).toBe('not-found');
  });

  test('of two at the same moment both are kept, one after the other', async () => {
    const bodies = ['甲', '乙'].map((reason) => ({ ...february, reason }));
    const both = await Promise.all(bodies.map((body) => director.call(freezeScorecard, { body })));
    expect(both.map((got) => got.reply.number).toSorted()).toEqual([3, 4]);
  });
});

describe('what is frozen', () => {
  test('cannot be changed or dropped in the database', async () => {
    const { query } = world.database;
    await expect(query.updateTable('score_snapshot').set({ reason: '改' }).execute()).rejects.toThrow(
      'permission denied',
    );
    await expect(query.deleteFrom('score_snapshot_row').execute()).rejects.toThrow('permission denied');
    await expect(asOwner(`update score_snapshot_row set summary = ''`)).rejects.toThrow('never changes');
    await expect(asOwner('truncate score_snapshot cascade')).rejects.toThrow('never changes');
  });

  test('shows when somebody changed it past all guards, as a whole and for the unit', async () => {
    await asOwner(`
      alter table score_snapshot_row disable trigger user;
      update score_snapshot_row set summary = replace(summary, '"rank":2', '"rank":1');
      update score_snapshot_row set detail = replace(detail, '40.00', '41.00'), records = replace(records, '宣传', '巡查');
      alter table score_snapshot_row enable trigger user`);
    const card = replyOf(await officer.call(readScorecard, { params: february }));
    expect(card.intact).toBe(false);
    const of = { ...february, unitId: market };
    expect((await officer.call(readUnitScorecard, { params: of })).code).toBe('score-snapshot-damaged');
    const records = await officer.call(listFigureRecords, { params: { ...of, code: 'tasks.due' } });
    expect(records.code).toBe('score-snapshot-damaged');
  });
});
