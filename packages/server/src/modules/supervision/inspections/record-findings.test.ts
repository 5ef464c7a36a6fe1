import { PersonId } from '@lianfang/contract/ids';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { InspectionRecord } from '@lianfang/contract/supervision/problems';
import { describe, expect, test } from 'vitest';
import { createSupervisionWorld } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, otherOfficer, market, school, marketLead, schoolLead } = county;
const { planInspection, amendInspection, recordFindings, cancelInspection, readInspection, listInspections } =
  supervisionEndpoints;

const text = {
  title: '一季度督导检查',
  onDay: '2026-03-12',
  announced: true,
  scope: '六进宣传台账',
  unitIds: [market, school],
  inspectorIds: [PersonId.parse(otherOfficer.personId)],
};
const done = (got: { readonly status: number; readonly text: string; readonly reply: InspectionRecord }) => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};
const plan = async (over: object = {}) => done(await officer.call(planInspection, { body: { ...text, ...over } }));
const at = (made: InspectionRecord, rest: object = {}) => ({
  params: { inspectionId: made.id },
  body: { version: made.version, ...rest } as never,
});
const findings = [
  { unitId: market, text: '台账不全' },
  { unitId: school, text: '工作扎实' },
];

describe('an inspection', () => {
  test('that is announced is told to inspectors and units, and each unit later reads what was found at itself', async () => {
    const planned = await plan();
    for (const told of [otherOfficer, marketLead, schoolLead]) {
      const notices = await told.call(notificationEndpoints.listNotifications);
      expect(notices.reply.rows[0]).toMatchObject({ kind: 'inspection-planned', subject: { id: planned.id } });
    }
    const held = done(await officer.call(recordFindings, at(planned, { findings })));
    expect(held.findings).toHaveLength(2);
    const own = await marketLead.call(readInspection, { params: { inspectionId: planned.id } });
    expect(own.reply.findings.map((finding) => finding.text)).toEqual(['台账不全']);
  });

  test('that is unannounced stays unknown to the units until it is done', async () => {
    const hidden = await plan({ announced: false, title: '暗访' });
    const params = { inspectionId: hidden.id };
    expect((await marketLead.call(readInspection, { params })).code).toBe('not-found');
    const listed = await marketLead.call(listInspections);
    expect(listed.reply.rows.map((row) => row.id)).not.toContain(hidden.id);
    const notices = await marketLead.call(notificationEndpoints.listNotifications);
    expect(notices.reply.rows.some((row) => row.subject?.id === hidden.id)).toBe(false);
    done(await officer.call(recordFindings, at(hidden, { findings })));
    expect((await marketLead.call(readInspection, { params })).status).toBe(200);
  });

  test('gives rise to problems at the units visited, which it counts', async () => {
    const held = done(await officer.call(recordFindings, at(await plan(), { findings })));
    const source = { kind: 'inspection' as const, id: held.id };
    const body = { unitId: market, title: '台账不全', text: '', demands: '补齐', dueOn: '2026-03-20', source };
    const raised = await officer.call(supervisionEndpoints.raiseProblem, { body });
    expect(raised.reply.sourceLabel).toBe('一季度督导检查');
    const again = await officer.call(readInspection, { params: { inspectionId: held.id } });
    expect(again.reply).toMatchObject({ problems: 1, openProblems: 1 });
    const other = await schoolLead.call(readInspection, { params: { inspectionId: held.id } });
    expect(other.reply.problemList).toEqual([]);
    const elsewhere = await world.unit('县文旅局');
    const wrong = await officer.call(supervisionEndpoints.raiseProblem, { body: { ...body, unitId: elsewhere } });
    expect(wrong.code).toBe('unit-not-visited');
  });
});

describe('refusals', () => {
  test('unknown inspectors and units, wrong state, old version, wrong role', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000' as never;
    const call = (over: object) => officer.call(planInspection, { body: { ...text, ...over } });
    expect((await call({ inspectorIds: [nobody] })).code).toBe('inspector-unknown');
    expect((await call({ unitIds: [nobody] })).code).toBe('supervision-unit-closed');
    expect((await marketLead.call(planInspection, { body: text })).code).toBe('not-allowed');
    const planned = await plan();
    expect(
      (await officer.call(recordFindings, at(planned, { findings: [{ unitId: county.office, text: 'x' }] }))).code,
    ).toBe('unit-not-visited');
    const amended = done(await officer.call(amendInspection, at(planned, { ...text, onDay: '2026-03-13' })));
    expect(amended.onDay).toBe('2026-03-13');
    expect((await officer.call(amendInspection, at(planned, text))).code).toBe('changed-meanwhile');
    const gone = done(await officer.call(cancelInspection, at(amended, { reason: '天气' })));
    expect((await officer.call(recordFindings, at(gone, { findings }))).code).toBe('supervision-state');
    expect((await officer.call(amendInspection, at(gone, text))).code).toBe('supervision-state');
  });

  test('pages follow each other by day, latest first', async () => {
    for (const onDay of ['2026-05-02', '2026-05-01', '2026-05-03']) await plan({ onDay });
    const first = await officer.call(listInspections, { query: { limit: 2 } });
    expect(first.reply.rows.map((row) => row.onDay)).toEqual(['2026-05-03', '2026-05-02']);
    const next = await officer.call(listInspections, { query: { limit: 1, cursor: first.reply.next ?? '' } });
    expect(next.reply.rows.map((row) => row.onDay)).toEqual(['2026-05-01']);
  });
});
