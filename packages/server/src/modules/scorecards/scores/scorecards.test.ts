import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { describe, expect, test } from 'vitest';
import { createScoreWorld, february, replyOf } from '../../../../test/score-world.ts';
import { insertWork, work } from '../../../../test/work-rows.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-20T01:00:00Z');
const county = await createScoreWorld(world);
const { officer, leader, educationLead, townLead, education, market, town, secondTown, indicator } = county;
const { readScorecard, readUnitScorecard, listFigureRecords } = scorecardEndpoints;

describe('the ranking of a month', () => {
  test('scores each audience by its own sheet, the best first, units without figures last', async () => {
    const members = replyOf(await officer.call(readScorecard, { params: february }));
    expect(members).toMatchObject({ standing: 'live', over: true, intact: null, snapshot: null, waiting: 0 });
    expect(members.rows.map(({ unitName, rank, total }) => [unitName, rank, total])).toEqual([
      ['县教育局', 1, '100.00'],
      ['县市场监管局', 2, '50.00'],
    ]);
    const towns = replyOf(await officer.call(readScorecard, { params: { ...february, audience: 'township' } }));
    expect(towns.rows.map(({ unitName, rank, total, deduction }) => [unitName, rank, total, deduction])).toEqual([
      ['加吉博洛镇', 1, '-1.00', '-1.00'],
      ['索加乡', null, null, '0.00'],
    ]);
    expect(towns.rule.zh).toContain('总分相同名次相同');
  });

  test('equal totals share a rank', async () => {
    const due = '2026-01-10T16:00:00Z';
    for (const unit of [education, market])
      await insertWork(world.database, unit, work(due, '2026-01-09T02:00:00Z'), indicator);
    const { rows } = replyOf(await officer.call(readScorecard, { params: { ...february, month: '2026-01' } }));
    expect(rows.map(({ rank, sharedBy }) => [rank, sharedBy])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('is everybody’s, but points by item are shown only to the unit, the office and the leaders', async () => {
    const seen = replyOf(await educationLead.call(readScorecard, { params: february }));
    expect(seen.rows.map(({ unitName, total, open, points }) => [unitName, total, open, points?.[0]])).toEqual([
      ['县教育局', '100.00', true, { code: 'punctuality', points: '40.00' }],
      ['县市场监管局', '50.00', false, undefined],
    ]);
    expect(seen.waiting).toBeNull();
    expect(seen.abilities['freezeScorecard']?.allowed).toBe(false);
    const leaders = replyOf(await leader.call(readScorecard, { params: february }));
    expect(leaders.rows.every(({ open }) => open)).toBe(true);
  });

  test('of a month that has not begun is refused, and a stranger is told to sign in', async () => {
    const params = { ...february, month: '2026-04' };
    expect((await officer.call(readScorecard, { params })).code).toBe('score-month-ahead');
    expect((await world.stranger().call(readScorecard, { params: february })).code).toBe('sign-in-needed');
  });
});

describe('the score of a unit', () => {
  test('shows every item with its formula and the figures it rests on', async () => {
    const params = { ...february, unitId: market };
    const { items, figures, rank, ranked, assessedWeight } = replyOf(await officer.call(readUnitScorecard, { params }));
    expect([rank, ranked, assessedWeight]).toEqual([2, 2, '40.00']);
    expect(items[0]).toMatchObject({
      code: 'punctuality',
      formula: 'ratio(reports.on_time + 0.5 * reports.late, tasks.due)',
      points: '20.00',
      value: '0.5000',
    });
    expect(items[0]?.trace.map((step) => [step.indicator, step.numerator, step.name.zh])).toEqual([
      ['reports.on_time', '0', '按时报送'],
      ['reports.late', '1', '逾期报送'],
      ['tasks.due', '1', '应报次数'],
    ]);
    expect(items.find(({ code }) => code === 'replies')?.gap?.zh).toBe('分母为0，不计算');
    expect(figures).toHaveLength(11);
    expect(figures[0]).toMatchObject({
      code: 'tasks.due',
      numerator: '1',
      filter: { unit: market, from: '2026-02-01', to: '2026-02-28' },
      asOf: '2026-03-20T01:00:00.000Z',
    });
  });

  test('compares each figure with the month and the year before, and says where it cannot', async () => {
    await insertWork(world.database, market, work('2025-02-10T16:00:00Z', null), indicator);
    await insertWork(world.database, market, work('2025-02-11T16:00:00Z', null), indicator);
    const { figures } = replyOf(await officer.call(readUnitScorecard, { params: { ...february, unitId: market } }));
    const due = figures.find(({ code }) => code === 'tasks.due');
    expect(due?.onMonthBefore).toEqual({
      comparable: true,
      direction: 'same',
      difference: '0.0000',
      relative: '0.0000',
    });
    expect(due?.onYearBefore).toEqual({
      comparable: true,
      direction: 'down',
      difference: '-1.0000',
      relative: '-0.5000',
    });
    const coverage = figures.find(({ code }) => code === 'outreach.coverage');
    expect(coverage).toMatchObject({ numerator: '0', denominator: '0', value: null });
    expect(coverage?.onMonthBefore).toMatchObject({ comparable: false, why: { zh: '分母为0，没有比率' } });
  });

  test('is the unit’s own: another unit does not find it', async () => {
    expect((await educationLead.call(readUnitScorecard, { params: { ...february, unitId: education } })).status).toBe(
      200,
    );
    const other = await educationLead.call(readUnitScorecard, { params: { ...february, unitId: market } });
    expect(other.code).toBe('not-found');
    const records = { ...february, unitId: market, code: 'tasks.due' };
    expect((await educationLead.call(listFigureRecords, { params: records })).code).toBe('not-found');
  });

  test('does not exist for a unit that is not scored by the sheet', async () => {
    for (const unitId of [town, county.office, world.county]) {
      const got = await officer.call(readUnitScorecard, { params: { ...february, unitId } });
      expect(got.code).toBe('unit-not-scored');
    }
    const params = { ...february, unitId: education, month: '2026-05' };
    expect((await officer.call(readUnitScorecard, { params })).code).toBe('score-month-ahead');
  });
});

describe('the records behind a figure', () => {
  test('are the very ones, page by page, and add up to it', async () => {
    for (const hour of [1, 2, 3, 4])
      await insertWork(world.database, secondTown, work(`2026-02-10T1${hour}:00:00Z`, null), indicator);
    const params = { audience: 'township', month: '2026-02', unitId: secondTown, code: 'reports.missing' } as const;
    const first = replyOf(await officer.call(listFigureRecords, { params, query: { limit: 3 } }));
    expect(first).toMatchObject({ total: 4, figure: { numerator: '4' }, next: '3', unitName: '索加乡' });
    const cursor = first.next ?? '';
    const second = replyOf(await officer.call(listFigureRecords, { params, query: { limit: 3, cursor } }));
    expect(second.next).toBeNull();
    const rows = [...first.rows, ...second.rows];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
    expect(rows[0]).toMatchObject({
      kind: 'task-period',
      title: '开展宣传',
      at: '2026-02-10T11:00:00.000Z',
      doneAt: null,
    });
  });

  test('of an unknown figure or place are refused', async () => {
    const params = { audience: 'township', month: '2026-02', unitId: town, code: 'apps.installed' } as const;
    expect((await townLead.call(listFigureRecords, { params })).code).toBe('score-indicator-unknown');
    const due = { ...params, code: 'tasks.due' };
    expect((await townLead.call(listFigureRecords, { params: due, query: { cursor: 'x' } })).code).toBe('bad-request');
    expect((await townLead.call(listFigureRecords, { params: { ...due, audience: 'member-unit' } })).code).toBe(
      'unit-not-scored',
    );
    expect((await townLead.call(listFigureRecords, { params: { ...due, month: '2026-07' } })).code).toBe(
      'score-month-ahead',
    );
  });
});
