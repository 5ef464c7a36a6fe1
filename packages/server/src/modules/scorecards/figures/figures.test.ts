import type { UnitId } from '@lianfang/contract/ids';
import type { Indicators } from '@lianfang/engine/scorecard/indicator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertOutreachIndicator, insertWork, reportStateOf, type Work } from '../../../../test/work-rows.ts';
import { createWorld } from '../../../../test/world.ts';
import { monthSpan } from '../../../kernel/clock/month.ts';
import { writeWith } from '../../../kernel/database/transact.ts';
import { staleUnits } from './kept-figures.ts';
import { countsOf, recordsBehind } from './records-behind.ts';
import { refreshFigures } from './refresh-figures.ts';
import { unitIndicators } from './unit-indicators.ts';
import { type UnitRecords, unitRecords } from './unit-records.ts';

const world = await createWorld('2026-03-20T04:00:00Z');
const { database } = world;
const outreach = await insertOutreachIndicator(database, 'outreach.coverage.villages');
const now = world.clock.now();
const months = ['2026-01', '2026-02', '2026-03'];

/** Whole hours around the months, some of them exactly at their bounds in the county's time. */
const moment = fc
  .integer({ min: -24 * 20, max: 24 * 100 })
  .map((hours) => Temporal.Instant.from('2025-12-31T16:00:00Z').add({ hours }).toString());
const bound = fc.constantFrom('2025-12-31T16:00:00Z', '2026-01-31T16:00:00Z', '2026-02-28T16:00:00Z');
const anyMoment = fc.oneof({ weight: 4, arbitrary: moment }, { weight: 1, arbitrary: bound });

const decisionsFrom = (start: string, hours: readonly number[]): Work['decisions'] => {
  let at = Temporal.Instant.from(start);
  let accepted = false;
  return hours.map((later, index) => {
    at = at.add({ hours: later + 1 });
    const move = accepted ? 'reopenReport' : index % 2 === 0 ? 'acceptReport' : 'returnReport';
    accepted = move === 'acceptReport';
    return { at: at.toString(), move } as const;
  });
};

const anyWork: fc.Arbitrary<Work> = fc
  .record({
    dueAt: anyMoment,
    submitted: fc.option(anyMoment),
    waived: fc.integer({ min: 0, max: 5 }),
    stoppedAt: fc.option(anyMoment, { freq: 5 }),
    decided: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 }),
    places: fc.option(fc.integer({ min: 0, max: 30 })),
    covered: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ dueAt, submitted, waived, stoppedAt, decided, places, covered }) => ({
    dueAt,
    submittedAt: submitted,
    waived: waived === 0 && submitted === null,
    stoppedAt,
    decisions: submitted === null ? [] : decisionsFrom(submitted, decided),
    outreach: submitted === null || places === null ? null : { covered: Math.min(covered, places), places },
  }));

const instant = (text: string): bigint => Temporal.Instant.from(text).epochNanoseconds;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The figures of a month as somebody with pencil and paper would count them. */
const countByHand = (work: readonly Work[], month: string): Record<string, string> => {
  const span = monthSpan(month, now);
  const [from, to, until] = [span.from, span.to, span.until].map((at) => at.epochNanoseconds) as [
    bigint,
    bigint,
    bigint,
  ];
  const isDue = ({ dueAt, waived, stoppedAt, submittedAt }: Work): boolean =>
    instant(dueAt) > from &&
    instant(dueAt) <= until &&
    !waived &&
    (submittedAt !== null || stoppedAt === null || instant(dueAt) <= instant(stoppedAt));
  const due = work.filter(isDue);
  const onTime = due.filter(({ dueAt, submittedAt }) => submittedAt !== null && instant(submittedAt) < instant(dueAt));
  const missing = due.filter(({ submittedAt }) => submittedAt === null);
  const decided = work.map(({ decisions }) => decisions.filter(({ at }) => instant(at) >= from && instant(at) < to));
  const shown = work.filter((one) => one.outreach && instant(one.dueAt) > from && instant(one.dueAt) <= until);
  const covered = shown.filter((one) => reportStateOf(one) === 'accepted').map((one) => one.outreach?.covered ?? 0);
  return {
    'tasks.due': `${due.length}`,
    'reports.on_time': `${onTime.length}`,
    'reports.late': `${due.length - onTime.length - missing.length}`,
    'reports.missing': `${missing.length}`,
    'reports.accepted': `${decided.filter((one) => one.at(-1)?.move === 'acceptReport').length}`,
    'reports.returned': `${decided.flat().filter(({ move }) => move !== 'acceptReport').length}`,
    'outreach.coverage': `${sum(covered)}/${sum(shown.map((one) => one.outreach?.places ?? 0))}`,
  };
};

const written = (indicators: Indicators | undefined): Record<string, string> =>
  Object.fromEntries(
    [...(indicators?.values() ?? [])].map(({ code, numerator, denominator }) => [
      code,
      denominator === null ? `${numerator}` : `${numerator}/${denominator}`,
    ]),
  );

const figuresOf = (unitIds: readonly UnitId[], month: string) =>
  database.query.transaction().execute((tx) => unitIndicators(tx, monthSpan(month, now), unitIds, now));

const recordsOf = async (unitId: UnitId, month: string): Promise<UnitRecords> => {
  const records = await database.query.transaction().execute((tx) => unitRecords(tx, monthSpan(month, now), [unitId]));
  const found = records.get(unitId);
  if (!found) throw new Error('no records');
  return found;
};

const refresh = () => writeWith(database, (tx) => refreshFigures(tx, now));

let units = 0;
const newUnits = (count: number): Promise<UnitId[]> =>
  Promise.all(Array.from({ length: count }, () => world.unit(`被考核单位${(units += 1)}`)));

/** Where figures differ from a count by hand, in words. */
const differences = async (
  unitIds: readonly UnitId[],
  work: readonly (readonly Work[])[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const month of months) {
    const figures = await figuresOf(unitIds, month);
    for (const [index, unitId] of unitIds.entries()) {
      const counted = written(figures.get(unitId));
      for (const [code, byHand] of Object.entries(countByHand(work[index] ?? [], month)))
        if (counted[code] !== byHand) found.push(`${month} ${code}: ${counted[code]} is not ${byHand}`);
    }
  }
  return found;
};

test('kept and fresh figures both equal a count by hand, before and after each change', async () => {
  const anyYear = fc.array(fc.array(anyWork, { maxLength: 8 }), { minLength: 2, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(anyYear, anyWork, async (work, later) => {
      const unitIds = await newUnits(work.length);
      for (const [index, unitId] of unitIds.entries())
        for (const one of work[index] ?? []) await insertWork(database, unitId, one, outreach);
      expect(await differences(unitIds, work)).toEqual([]);
      await refresh();
      expect(await differences(unitIds, work)).toEqual([]);
      const [first] = unitIds;
      if (first) await insertWork(database, first, later, outreach);
      const changed = work.map((one, index) => (index === 0 ? [...one, later] : one));
      expect(await differences(unitIds, changed)).toEqual([]);
      await refresh();
      expect(await differences(unitIds, changed)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('the records behind every figure add up to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWork, { minLength: 4, maxLength: 12 }), async (work) => {
      const [unitId] = await newUnits(1);
      if (!unitId) throw new Error('no unit');
      for (const one of work) await insertWork(database, unitId, one, outreach);
      for (const month of months) {
        const found = await recordsOf(unitId, month);
        const added = Object.fromEntries(
          countsOf(found).map(({ code, numerator, denominator }) => [
            code,
            denominator === null ? `${numerator}` : `${numerator}/${denominator}`,
          ]),
        );
        expect(added).toEqual(written((await figuresOf([unitId], month)).get(unitId)));
        expect(added).toMatchObject(countByHand(work, month));
        expect(recordsBehind('tasks.due', found)?.length).toBe(found.periods.length);
      }
    }),
    { numRuns: 8 },
  );
});

test('time alone makes kept figures stale: what falls due after the count is counted by the next reader', async () => {
  const [unitId] = await newUnits(1);
  if (!unitId) throw new Error('no unit');
  const soon: Work = {
    dueAt: now.add({ hours: 1 }).toString(),
    submittedAt: null,
    waived: false,
    stoppedAt: null,
    decisions: [],
    outreach: null,
  };
  await insertWork(database, unitId, soon, outreach);
  await refresh();
  const later = now.add({ hours: 1 });
  const at = (moment_: Temporal.Instant) =>
    database.query.transaction().execute(async (tx) => {
      const span = monthSpan('2026-03', moment_);
      const figures = await unitIndicators(tx, span, [unitId], moment_);
      return {
        stale: (await staleUnits(tx, span))?.has(unitId),
        missing: written(figures.get(unitId))['reports.missing'],
      };
    });
  expect(await at(now)).toEqual({ stale: false, missing: '0' });
  expect(await at(later)).toEqual({ stale: true, missing: '1' });
});

test('a second count at the same moment counts nothing again', async () => {
  await refresh();
  const marks = await database.query.selectFrom('score_stale').selectAll().where('month', '<=', '2026-03-01').execute();
  expect(marks).toEqual([]);
  expect(await refresh()).toEqual(['2026-03']);
});

test('every kind of change makes the kept figures of its unit and month stale', async () => {
  const [unitId, otherId] = await newUnits(2);
  if (!unitId || !otherId) throw new Error('no units');
  const owed: Work = {
    dueAt: '2026-02-10T16:00:00Z',
    submittedAt: '2026-02-09T02:00:00Z',
    waived: false,
    stoppedAt: null,
    decisions: [{ at: '2026-02-11T02:00:00Z', move: 'acceptReport' }],
    outreach: { covered: 1, places: 2 },
  };
  await insertWork(database, unitId, owed, outreach);
  const { query } = database;
  const period = await query
    .selectFrom('task_period')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  const reportId = period.report_id ?? '';
  const changes = {
    recalled: () => query.updateTable('task_period').set({ submitted_at: null }).where('id', '=', period.id).execute(),
    returned: () => query.updateTable('report').set({ state: 'returned' }).where('id', '=', reportId).execute(),
    decided: () =>
      query
        .insertInto('report_event')
        .values({ report_id: reportId, at: '2026-02-12T02:00:00Z', id: unitId, move: 'reopenReport', actor: 'x' })
        .execute(),
    stopped: () => query.updateTable('task').set({ state: 'stopped' }).where('id', '=', period.task_id).execute(),
    handedOver: () => query.updateTable('task_period').set({ unit_id: otherId }).where('id', '=', period.id).execute(),
  };
  const span = monthSpan('2026-02', now);
  const seen: string[] = [];
  for (const [change, make] of Object.entries(changes)) {
    await refresh();
    await make();
    const stale = await query.transaction().execute((tx) => staleUnits(tx, span));
    if (stale?.has(unitId)) seen.push(change);
  }
  expect(seen).toEqual(['recalled', 'returned', 'decided', 'stopped', 'handedOver']);
});
