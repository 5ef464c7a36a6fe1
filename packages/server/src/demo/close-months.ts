import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { UnitId } from '@lianfang/contract/ids';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { SentFile } from './hand.ts';
import type { Scene } from './photos.ts';
import { known, type Stage } from './stage.ts';
import { duringWork, localDay, timeOn, workingDaysFrom } from './working-time.ts';

interface Praise {
  readonly unit: string;
  readonly points: number;
  readonly reason: string;
  readonly approved: boolean;
}

/** Points by hand, month by month from the first; the reasons are those of people. */
const praised: readonly (readonly Praise[])[] = [
  [{ unit: 'baita', points: 2, reason: '“马背宣讲”做法被州联席办简报刊发', approved: true }],
  [{ unit: 'nongshang', points: 1.5, reason: '柜员劝阻大额转账事迹获州级通报表扬', approved: true }],
  [
    { unit: 'jiaoyu', points: 2, reason: '藏汉双语信件被州教育局推广', approved: true },
    { unit: 'wenti', points: 1, reason: '文艺演出中安排反诈节目', approved: false },
  ],
  [{ unit: 'yidong', points: 1, reason: '误拦投诉处置流程被省公司推广', approved: true }],
  [{ unit: 'xuelian', points: 1.5, reason: '社区楼长提醒机制获州级推广', approved: true }],
  [{ unit: 'gongan', points: 2, reason: '预警劝阻闭环做法获州公安局通报表扬', approved: true }],
];

type Month = Temporal.PlainDate;
const monthText = (month: Month): string => month.toString().slice(0, 7);

interface Closing {
  readonly stage: Stage;
  readonly photo: (scene: Scene) => SentFile;
  readonly month: Month;
}

const propose = async ({ stage, photo, month }: Closing, { unit, points, reason }: Praise) => {
  const ask = await stage.as('officer2');
  const unitId: UnitId = known(stage.unitIds, unit);
  const body = { unitId, month: monthText(month), item: 'good-practice', points, reason };
  const { id } = await ask(scorecardEndpoints.proposeScoreAdjustment, { body });
  const evidence = { caption: '表扬通报扫描件', place: '', takenAt: null, keepLocation: false };
  return ask(scorecardEndpoints.addScoreEvidence, {
    params: { adjustmentId: id },
    body: evidence,
    file: photo('hall'),
  });
};

const proposeAndDecide = async (closing: Closing, praise: Praise): Promise<void> => {
  const { stage } = closing;
  const { id, version } = await propose(closing, praise);
  stage.agenda.at(duringWork(workingDaysFrom(localDay(stage.clock.now()), 1), stage.dice), async () => {
    const ask = await stage.as('director');
    const params = { adjustmentId: id };
    if (praise.approved)
      return void (await ask(scorecardEndpoints.approveScoreAdjustment, { params, body: { version } }));
    const reason = '属本职工作，不符合加分条件。';
    await ask(scorecardEndpoints.rejectScoreAdjustment, { params, body: { reason, version } });
  });
};

const freeze = async ({ stage, month }: Closing): Promise<void> => {
  const ask = await stage.as('director');
  for (const audience of ['member-unit', 'township'] as const)
    await ask(scorecardEndpoints.freezeScorecard, { body: { audience, month: monthText(month) } });
};

const publish = async ({ stage, month }: Closing, kind: 'briefing' | 'notice', issued: boolean): Promise<void> => {
  const ask = await stage.as('officer1');
  const made = await ask(documentEndpoints.draftBulletin, { body: { kind, month: monthText(month) } });
  const params = { documentId: made.id };
  const { version } = await ask(documentEndpoints.submitDocument, { params, body: { version: made.version } });
  if (!issued) return;
  stage.agenda.at(duringWork(workingDaysFrom(localDay(stage.clock.now()), 1), stage.dice), async () => {
    const director = await stage.as('director');
    await director(documentEndpoints.issueDocument, { params, body: { version } });
  });
};

const closeMonth = (closing: Closing, index: number): void => {
  const { stage, month } = closing;
  const next = month.add({ months: 1 }).subtract({ days: 1 });
  const on = (workingDay: number): Temporal.Instant => duringWork(workingDaysFrom(next, workingDay), stage.dice);
  for (const praise of praised[index] ?? []) stage.agenda.at(on(2), () => proposeAndDecide(closing, praise));
  stage.agenda.at(on(5), () => freeze(closing));
  stage.agenda.at(on(6), () => publish(closing, 'briefing', true));
  if (index % 2 === 1) stage.agenda.at(on(7), () => publish(closing, 'notice', true));
};

/** What stands open at the end: points that wait for the director, and a notice that waits to be issued. */
const leaveOpen = (closing: Closing): void => {
  const { stage } = closing;
  const yesterday = workingDaysFrom(localDay(stage.end), -1);
  const open = { unit: 'changyun', points: 1, reason: '返乡人员宣讲做法被州联席办转发', approved: true };
  stage.agenda.at(timeOn(yesterday, '16:10'), async () => {
    await propose(closing, open);
    await publish(closing, 'notice', false);
  });
};

/** Closes every month that is over: points by hand, frozen scorecards, a briefing, and every second month a notice. */
export const scheduleMonths = (stage: Stage, photo: Closing['photo'], firstMonth: Month): void => {
  const present = localDay(stage.end).with({ day: 1 });
  let month = firstMonth;
  for (let index = 0; Temporal.PlainDate.compare(month, present) < 0; index += 1) {
    closeMonth({ stage, photo, month }, index);
    month = month.add({ months: 1 });
  }
  leaveOpen({ stage, photo, month: workingDaysFrom(localDay(stage.end), -1).with({ day: 1 }) });
};
