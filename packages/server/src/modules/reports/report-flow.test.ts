import type { ReportText } from '@lianfang/contract/reports/reports';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../test/plan-world.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const plan = await createPlanWorld(world);
const [measure] = plan.ledger.measures;
if (!measure) throw new Error('the plan has no measure');

const text = (over: Partial<ReportText> = {}): ReportText => ({
  progress: '开展宣传三场',
  problems: '',
  nextSteps: '',
  figures: [],
  ...over,
});

const newUnit = async () => {
  const unit = await world.unit(`单位${crypto.randomUUID().slice(0, 8)}`);
  const lead = await world.person(unit, ['unit-lead']);
  const clerk = await world.person(unit, ['unit-officer']);
  const taskId = await assignOne(plan, unit, monthly('2026-03-01'));
  const { reply } = await plan.officer.call(taskEndpoints.readTask, { params: { taskId } });
  return { unit, lead, clerk, taskId, periodId: reply.periods[0]?.id ?? '', laterId: reply.periods[1]?.id ?? '' };
};

type NewUnit = Awaited<ReturnType<typeof newUnit>>;
const draft = async ({ clerk, periodId }: NewUnit) =>
  (await clerk.call(reportEndpoints.startReport, { params: { periodId } })).reply;

const submitted = async (unit: NewUnit) => {
  const started = await draft(unit);
  const params = { reportId: started.id };
  const saved = await unit.clerk.call(reportEndpoints.saveReport, {
    params,
    body: { ...text(), version: started.version },
  });
  const got = await unit.lead.call(reportEndpoints.submitReport, { params, body: { version: saved.reply.version } });
  return got.reply;
};

describe('writing', () => {
  test('a period has one report, also when two start it at the same moment', async () => {
    const unit = await newUnit();
    const params = { periodId: unit.periodId };
    const both = await Promise.all(
      [unit.lead, unit.clerk].map((who) => who.call(reportEndpoints.startReport, { params })),
    );
    expect(both.map((got) => got.code).toSorted()).toEqual([null, 'report-exists'].toSorted());
    expect((await unit.lead.call(reportEndpoints.startReport, { params: { periodId: unit.laterId } })).code).toBe(
      'report-not-yet',
    );
  });

  test('an officer writes, only the lead hands in, and nothing incomplete', async () => {
    const unit = await newUnit();
    const started = await draft(unit);
    const params = { reportId: started.id };
    const body = { version: started.version };
    expect((await unit.clerk.call(reportEndpoints.submitReport, { params, body })).code).toBe('not-allowed');
    const early = await unit.lead.call(reportEndpoints.submitReport, { params, body });
    expect(early.code).toBe('report-incomplete');
    expect(early.text).toContain('进展情况');
    const saved = await unit.clerk.call(reportEndpoints.saveReport, {
      params,
      body: { ...text(), version: started.version },
    });
    const stale = await unit.lead.call(reportEndpoints.saveReport, {
      params,
      body: { ...text(), version: started.version },
    });
    expect(stale.code).toBe('changed-meanwhile');
    const done = await unit.lead.call(reportEndpoints.submitReport, { params, body: { version: saved.reply.version } });
    expect([done.reply.state, done.reply.late, done.reply.revision]).toEqual(['submitted', false, 1]);
  });

  test('a report handed in after the due day is late for good', async () => {
    const unit = await newUnit();
    const start = world.clock.now();
    world.clock.set(Temporal.Instant.from('2026-03-12T01:00:00Z'));
    for (const who of [unit.lead, unit.clerk, plan.officer]) await world.signInAgain(who);
    const report = await submitted(unit);
    expect(report.late).toBe(true);
    const accepted = await plan.officer.call(reportEndpoints.acceptReport, {
      params: { reportId: report.id },
      body: { version: report.version },
    });
    const task = await plan.officer.call(taskEndpoints.readTask, { params: { taskId: unit.taskId } });
    expect([accepted.reply.state, task.reply.periods[0]?.state]).toEqual(['accepted', 'accepted-late']);
    world.clock.set(start);
    for (const who of [plan.officer, plan.director]) await world.signInAgain(who);
  });

  test('another unit can neither see nor write it', async () => {
    const unit = await newUnit();
    const other = await newUnit();
    const report = await draft(unit);
    const params = { reportId: report.id };
    expect((await other.lead.call(reportEndpoints.readReport, { params })).code).toBe('not-found');
    const body = { ...text(), version: report.version };
    expect((await other.lead.call(reportEndpoints.saveReport, { params, body })).code).toBe('not-allowed');
    expect((await other.lead.call(reportEndpoints.startReport, { params: { periodId: unit.periodId } })).code).toBe(
      'not-allowed',
    );
  });
});

describe('review', () => {
  test('a returned report goes back with its reason, is mended and accepted; lateness is judged by the first handing-in', async () => {
    const unit = await newUnit();
    const report = await submitted(unit);
    const params = { reportId: report.id };
    const queue = await plan.officer.call(reportEndpoints.reviewQueue);
    expect(queue.reply.rows.map((row) => row.id)).toContain(report.id);
    const back = await plan.officer.call(reportEndpoints.returnReport, {
      params,
      body: { reason: '补照片', version: report.version },
    });
    expect([back.reply.state, back.reply.history[0]?.reason]).toEqual(['returned', '补照片']);
    const saved = await unit.lead.call(reportEndpoints.saveReport, {
      params,
      body: { ...text({ progress: '补充' }), version: back.reply.version },
    });
    const again = await unit.lead.call(reportEndpoints.submitReport, {
      params,
      body: { version: saved.reply.version },
    });
    expect([again.reply.revision, again.reply.late]).toEqual([2, false]);
    const accepted = await plan.director.call(reportEndpoints.acceptReport, {
      params,
      body: { version: again.reply.version },
    });
    expect(accepted.reply.history.map((event) => event.move)).toEqual([
      'acceptReport',
      'submitReport',
      'returnReport',
      'submitReport',
      'startReport',
    ]);
    const reopened = await plan.officer.call(reportEndpoints.reopenReport, {
      params,
      body: { reason: '数据有误', version: accepted.reply.version },
    });
    expect(reopened.reply.state).toBe('returned');
  });

  test('nobody reviews the work of their own unit: the office’s own report goes to a county leader', async () => {
    const taskId = await assignOne(plan, plan.office, monthly('2026-03-01'));
    const task = await plan.officer.call(taskEndpoints.readTask, { params: { taskId } });
    const lead = await world.person(plan.office, ['unit-lead']);
    const leader = await world.person(await world.unit('县政府办'), ['county-leader'], world.county);
    const own: NewUnit = {
      unit: plan.office,
      lead,
      clerk: lead,
      taskId,
      periodId: task.reply.periods[0]?.id ?? '',
      laterId: '',
    };
    const report = await submitted(own);
    const params = { reportId: report.id };
    const body = { version: report.version };
    expect((await plan.officer.call(reportEndpoints.acceptReport, { params, body })).code).toBe('not-allowed');
    const seen = await plan.officer.call(reportEndpoints.readReport, { params });
    expect(seen.reply.abilities['report.accept']?.allowed).toBe(false);
    expect((await plan.officer.call(reportEndpoints.reviewQueue)).reply.rows.map((row) => row.id)).not.toContain(
      report.id,
    );
    expect((await leader.call(reportEndpoints.acceptReport, { params, body })).reply.state).toBe('accepted');
  });

  test('of two reviewers at once one is told, and a report taken back cannot be accepted', async () => {
    const unit = await newUnit();
    const report = await submitted(unit);
    const params = { reportId: report.id };
    const body = { version: report.version };
    const both = await Promise.all(
      [plan.officer, plan.director].map((who) => who.call(reportEndpoints.acceptReport, { params, body })),
    );
    expect(both.map((got) => got.status).toSorted()).toEqual([200, 409]);
    const second = await newUnit();
    const other = await submitted(second);
    const otherParams = { reportId: other.id };
    const recalled = await second.lead.call(reportEndpoints.recallReport, {
      params: otherParams,
      body: { version: other.version },
    });
    expect(recalled.reply.state).toBe('draft');
    const late = await plan.officer.call(reportEndpoints.acceptReport, {
      params: otherParams,
      body: { version: recalled.reply.version },
    });
    expect(late.code).toBe('report-state');
  });

  test('an open report keeps its task from being closed', async () => {
    const unit = await newUnit();
    await submitted(unit);
    const params = { taskId: unit.taskId };
    const { version } = (await plan.officer.call(taskEndpoints.readTask, { params })).reply;
    expect((await plan.officer.call(taskEndpoints.closeTask, { params, body: { reason: '办结', version } })).code).toBe(
      'task-report-pending',
    );
  });
});

describe('evidence', () => {
  test('a photo is kept without its place, shown to the reviewer, and taken out only while it is a draft', async () => {
    const unit = await newUnit();
    const started = await draft(unit);
    const params = { reportId: started.id };
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
      .jpeg()
      .toBuffer();
    const files = [{ fileName: '现场.jpg', contentType: 'image/jpeg', bytes: new Uint8Array(photo) }];
    const added = await unit.clerk.call(reportEndpoints.addEvidence, { params, body: { caption: '入户宣传' }, files });
    expect([added.reply.location, added.reply.hasThumbnail]).toEqual([null, true]);
    const evidence = { ...params, evidenceId: added.reply.id };
    const seen = await plan.officer.call(reportEndpoints.fetchEvidence, {
      params: evidence,
      query: { size: 'thumbnail' },
    });
    expect(seen.headers['content-type']).toBe('image/webp');
    const page = [
      { fileName: 'x.jpg', contentType: 'image/jpeg', bytes: new TextEncoder().encode('<script>alert(1)</script>') },
    ];
    expect(
      (await unit.clerk.call(reportEndpoints.addEvidence, { params, body: {}, files: page })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await unit.clerk.call(reportEndpoints.dropEvidence, { params: evidence })).status).toBe(204);
    expect((await unit.clerk.call(reportEndpoints.dropEvidence, { params: evidence })).code).toBe('not-found');
    const other = await newUnit();
    expect((await other.lead.call(reportEndpoints.fetchEvidence, { params: evidence })).code).toBe('not-found');
  });

  test('nothing is added to a report that was handed in', async () => {
    const unit = await newUnit();
    const report = await submitted(unit);
    const bytes = new TextEncoder().encode('记录');
    const files = [{ fileName: '记录.txt', contentType: 'text/plain', bytes }];
    const got = await unit.clerk.call(reportEndpoints.addEvidence, {
      params: { reportId: report.id },
      body: {},
      files,
    });
    expect(got.code).toBe('report-state');
  });
});

describe('figures', () => {
  test('a required figure must be there, a ratio keeps both numbers, and only the measure’s own figures count', async () => {
    const params = { measureId: measure.id };
    const asked = {
      code: 'lectures.held',
      name: '讲座场次',
      countedIn: '场',
      kind: 'count',
      outOf: null,
      required: true,
    } as const;
    const count = await plan.officer.call(reportEndpoints.defineIndicator, { params, body: asked });
    const ratio = await plan.officer.call(reportEndpoints.defineIndicator, {
      params,
      body: { ...asked, code: 'reach.share', name: '覆盖户数', kind: 'ratio', outOf: '总户数', required: false },
    });
    expect((await plan.officer.call(reportEndpoints.defineIndicator, { params, body: asked })).code).toBe(
      'indicator-code-taken',
    );
    const unit = await newUnit();
    const started = await draft(unit);
    const report = { reportId: started.id };
    const save = (figures: ReportText['figures'], version: number) =>
      unit.clerk.call(reportEndpoints.saveReport, { params: report, body: { ...text({ figures }), version } });
    const tooMany = await save([{ indicatorId: ratio.reply.id, numerator: 5, denominator: 3 }], started.version);
    expect(tooMany.code).toBe('report-figure');
    const without = await save([], started.version);
    const early = await unit.lead.call(reportEndpoints.submitReport, {
      params: report,
      body: { version: without.reply.version },
    });
    expect(early.text).toContain('讲座场次');
    const figures = [
      { indicatorId: count.reply.id, numerator: 3, denominator: null },
      { indicatorId: ratio.reply.id, numerator: 30, denominator: 40 },
    ];
    const whole = await save(figures, without.reply.version);
    expect(whole.reply.figures.toSorted((a, b) => a.numerator - b.numerator)).toEqual(figures);
    expect(
      (await plan.officer.call(reportEndpoints.dropIndicator, { params: { indicatorId: count.reply.id } })).code,
    ).toBe('indicator-in-use');
    const dropped = await newUnit();
    expect(
      (await dropped.lead.call(reportEndpoints.defineIndicator, { params, body: { ...asked, code: 'x.y' } })).code,
    ).toBe('not-allowed');
  });
});
