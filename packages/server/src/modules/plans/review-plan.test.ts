import type { Endpoint } from '@lianfang/contract/endpoint';
import type { MeasureId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { LedgerChange, PlanLedger } from '@lianfang/contract/plans/ledger';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../../test/client.ts';
import { countyPlan, importText, openCountyUnits } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);

const idAt = (ledger: PlanLedger, index: number): MeasureId => {
  const measure = ledger.measures[index];
  if (!measure) throw new Error(`the plan has no measure ${index}`);
  return measure.id;
};

const read = async (ledger: PlanLedger): Promise<PlanLedger> =>
  (await officer.call(planEndpoints.readPlanVersion, { params: { planVersionId: ledger.id } })).reply;

/** Carries a change out, takes it back, and says whether the ledger is then as it was. */
const undoes = async (ledger: PlanLedger, change: LedgerChange): Promise<void> => {
  const params = { planVersionId: ledger.id };
  const undone = await officer.call(planEndpoints.undoPlanEdit, { params, body: { version: change.version } });
  expect(undone.code).toBeNull();
  const after = await read(ledger);
  expect(after.measures).toEqual(ledger.measures);
  expect(after.title).toBe(ledger.title);
  expect(after.issuedOn).toBe(ledger.issuedOn);
};

const on = <E extends Endpoint>(endpoint: E, ledger: PlanLedger, measure: number | null, body: object) =>
  officer.call(endpoint, {
    params: { planVersionId: ledger.id, ...(measure !== null && { measureId: idAt(ledger, measure) }) },
    body: { version: ledger.version, ...body },
  } as Sent<E>);

describe('editing a measure', () => {
  test('changes text, units and deadline, and can be undone', async () => {
    const ledger = await importText(officer);
    const [first] = ledger.measures;
    const kept = first?.mentions[0];
    const got = await on(planEndpoints.editMeasure, ledger, 0, {
      edit: {
        text: '组织开展宣传活动。',
        heading: '宣传',
        mentions: [
          { id: kept?.id, part: 'lead', name: kept?.name },
          { id: null, part: 'supporting', name: '公安局' },
          { id: null, part: 'supporting', name: '气象部门' },
        ],
        deadlineText: '每月10日前',
      },
    });
    const [measure] = got.reply.measures;
    expect(measure).toMatchObject({
      text: '组织开展宣传活动。',
      heading: '宣传',
      edited: true,
      cycle: { kind: 'monthly', day: 10 },
    });
    expect(measure?.mentions.map(({ name, standing }) => [name, standing])).toEqual([
      ['县委宣传部', 'unit'],
      ['公安局', 'unit'],
      ['气象部门', 'unresolved'],
    ]);
    await undoes(ledger, got.reply);
  });

  test('a deadline that can be meant in two ways is asked about until a person says what it means', async () => {
    const ledger = await importText(officer);
    const asked = await on(planEndpoints.editMeasure, ledger, 0, { edit: { deadlineText: '立即执行' } });
    expect(asked.reply.measures[0]?.doubts.map((doubt) => doubt.code)).toEqual(['unread-deadline']);
    const term = { cycle: { kind: 'weekly', weekday: 5 }, dueIn: 'period', startsOn: null };
    const body = { edit: { term }, version: asked.reply.version };
    const told = await on(planEndpoints.editMeasure, ledger, 0, body);
    expect(told.reply.measures[0]).toMatchObject({
      deadlineText: '立即执行',
      cycle: { kind: 'weekly', weekday: 5 },
      doubts: [],
    });
  });

  test('a day that does not exist is refused', async () => {
    const ledger = await importText(officer);
    const term = { cycle: { kind: 'once', due: '2026-02-28' }, dueIn: 'period', startsOn: null };
    expect((await on(planEndpoints.editMeasure, ledger, 0, { edit: { term } })).code).toBeNull();
    const wrong = { ...term, cycle: { kind: 'yearly', months: [3, 3], day: 1 } };
    const got = await on(planEndpoints.editMeasure, ledger, 0, { edit: { term: wrong }, version: ledger.version + 1 });
    expect(got.code).toBe('bad-request');
  });

  test('a lead that is left out on purpose is no longer missing', async () => {
    const ledger = await importText(officer);
    const got = await on(planEndpoints.editMeasure, ledger, 1, { edit: { withoutLead: true } });
    expect(got.reply.counts.withoutLead).toBe(ledger.counts.withoutLead - 1);
  });
});

describe('the list of measures', () => {
  test('a measure is added from the text, behind another one', async () => {
    const ledger = await importText(officer);
    const start = countyPlan.indexOf('各银行部门要协助');
    const span = { start, end: countyPlan.length };
    const measure = {
      path: '三/(二)/3',
      heading: null,
      text: countyPlan.slice(start).trim(),
      span,
      mentions: [{ part: 'lead', name: '县银保监管组' }],
      deadlineText: null,
    };
    const got = await on(planEndpoints.addMeasure, ledger, null, { measure, after: idAt(ledger, 8) });
    expect(got.reply.order).toHaveLength(11);
    expect(got.reply.order[9]).toBe(got.reply.measures[0]?.id);
    expect(got.reply.measures[0]).toMatchObject({ position: 10, mentions: [{ standing: 'unit' }] });
    await undoes(ledger, got.reply);
  });

  test('text that does not stand in the plan is refused as its place', async () => {
    const ledger = await importText(officer);
    const measure = {
      path: '四',
      heading: null,
      text: '新措施',
      span: { start: 5, end: 1_000_000 },
      mentions: [],
      deadlineText: null,
    };
    expect((await on(planEndpoints.addMeasure, ledger, null, { measure, after: null })).code).toBe('plan-span-outside');
    const nowhere = { measure: { ...measure, span: null }, after: '00000000-0000-7000-8000-000000000000' };
    expect((await on(planEndpoints.addMeasure, ledger, null, nowhere)).code).toBe('not-found');
  });

  test('a dropped measure is gone, and back again after undo', async () => {
    const ledger = await importText(officer);
    const got = await on(planEndpoints.dropMeasure, ledger, 2, {});
    expect(got.reply.dropped).toEqual([idAt(ledger, 2)]);
    expect(got.reply.order).toHaveLength(9);
    expect((await read(ledger)).measures.map((measure) => measure.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await undoes(ledger, got.reply);
  });

  test('a measure is split where its text is cut, and both parts keep their place in the plan', async () => {
    const ledger = await importText(officer);
    const at = ledger.measures[3]?.text.indexOf('县司法局人员') ?? 0;
    const got = await on(planEndpoints.splitMeasure, ledger, 3, { at });
    const [first, second] = got.reply.measures;
    expect(second?.text.startsWith('县司法局人员')).toBe(true);
    expect(second?.lineageId).toBe(second?.id);
    expect(first?.lineageId).toBe(ledger.measures[3]?.lineageId);
    expect(countyPlan.slice(second?.span?.start, second?.span?.end)).toBe(second?.text);
    expect(second?.mentions.map((mention) => mention.name)).toEqual(first?.mentions.map((mention) => mention.name));
    await undoes(ledger, got.reply);
  });

  test('a split without text on one side is refused', async () => {
    const ledger = await importText(officer);
    expect((await on(planEndpoints.splitMeasure, ledger, 0, { at: 100_000 })).code).toBe('measure-split-at-edge');
  });

  test('measures that follow each other become one with the units of both', async () => {
    const ledger = await importText(officer);
    const measureIds = [idAt(ledger, 5), idAt(ledger, 4)];
    const got = await on(planEndpoints.mergeMeasures, ledger, null, { measureIds });
    const [merged] = got.reply.measures;
    expect(merged?.id).toBe(idAt(ledger, 4));
    expect(merged?.mentions).toHaveLength(8);
    expect(got.reply.order).toHaveLength(9);
    await undoes(ledger, got.reply);
  });

  test('measures with others between them are not merged', async () => {
    const ledger = await importText(officer);
    const measureIds = [idAt(ledger, 0), idAt(ledger, 2)];
    expect((await on(planEndpoints.mergeMeasures, ledger, null, { measureIds })).code).toBe('measures-not-adjacent');
  });
});

test('another day of issue reads the deadlines anew that nobody has set', async () => {
  const text =
    '方案\n一、措施\n1、开展宣传。\n牵头单位：县司法局\n完成时限：6月底前\n2、开展培训。\n牵头单位：县公安局\n完成时限：9月底前\n';
  const ledger = await importText(officer, text, '2026-03-02');
  const term = { cycle: { kind: 'once', due: '2026-08-31' }, dueIn: 'period', startsOn: null };
  const set = await on(planEndpoints.editMeasure, ledger, 1, { edit: { term } });
  const heading = { title: '新标题', documentNumber: '治反诈办〔2027〕1号', issuedOn: '2027-01-04' };
  const got = await on(planEndpoints.amendPlan, ledger, null, { ...heading, version: set.reply.version });
  expect(got.reply.measures.map((measure) => measure.cycle)).toEqual([{ kind: 'once', due: '2027-06-30' }]);
  const after = await read(ledger);
  expect(after).toMatchObject(heading);
  expect(after.measures[1]?.cycle).toEqual({ kind: 'once', due: '2026-08-31' });
});

test('a doubt is ticked off and taken up again', async () => {
  const ledger = await importText(officer, '方案\n一、措施\n1、开展宣传。\n牵头单位：县司法局\n完成时限：立即执行\n');
  const doubt = ledger.measures[0]?.doubts[0];
  const params = { planVersionId: ledger.id, measureId: idAt(ledger, 0), doubtId: doubt?.id ?? 0 };
  const body = { settled: true, version: ledger.version };
  const ticked = await officer.call(planEndpoints.settleDoubt, { params, body });
  expect(ticked.reply.counts.doubts).toBe(ledger.counts.doubts - 1);
  const unknown = { params: { ...params, doubtId: 99 }, body: { ...body, version: ticked.reply.version } };
  expect((await officer.call(planEndpoints.settleDoubt, unknown)).code).toBe('not-found');
});

test('undo goes back step by step, and stops where nothing is left', async () => {
  const ledger = await importText(officer);
  let { version } = ledger;
  for (const text of ['一改', '二改', '三改'])
    ({ version } = (await on(planEndpoints.editMeasure, ledger, 0, { edit: { text }, version })).reply);
  const texts: (string | undefined)[] = [];
  for (let step = 0; step < 3; step += 1) {
    const got = await on(planEndpoints.undoPlanEdit, ledger, null, { version });
    texts.push(got.reply.measures[0]?.text);
    ({ version } = got.reply);
  }
  expect(texts).toEqual(['二改', '一改', ledger.measures[0]?.text]);
  expect((await on(planEndpoints.undoPlanEdit, ledger, null, { version })).code).toBe('plan-nothing-to-undo');
  const edits = await officer.call(planEndpoints.listPlanEdits, { params: { planVersionId: ledger.id } });
  expect(edits.reply.rows.map((row) => [row.kind, row.undone])).toEqual([
    ['undo', false],
    ['undo', false],
    ['undo', false],
    ['edit-measure', true],
    ['edit-measure', true],
    ['edit-measure', true],
  ]);
});
