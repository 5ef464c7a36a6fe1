import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { ReportRecord } from '@lianfang/contract/reports/reports';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import type { Owed } from './assign-work.ts';
import { type Fate, fateOf } from './fates.ts';
import type { SentFile } from './hand.ts';
import type { Scene } from './photos.ts';
import { roundFigures } from './report-figures.ts';
import { acceptRemarks, returnReasons, roundWords, waiveReasons } from './report-words.ts';
import { placesOf, sceneOf } from './scenery.ts';
import type { Stage } from './stage.ts';
import { type DemoUnit, office, units } from './units.ts';
import { duringWork, localDay, workingDaysFrom } from './working-time.ts';

interface Round {
  readonly stage: Stage;
  readonly owed: Owed;
  readonly unit: DemoUnit;
  readonly period: TaskRecord['periods'][number];
  readonly photo: (scene: Scene) => SentFile;
}

const unitOf = (code: string): DemoUnit => units.find((unit) => unit.code === code) ?? office;

const writerOf = (code: string): string => (code === 'office' ? 'officer1' : `${code}.officer`);
const leadOf = (code: string): string => (code === 'office' ? 'director' : `${code}.lead`);

/** The office's own work is looked at by a leader of the county. */
const reviewerOf = (code: string, { dice }: Stage): string => {
  if (code === 'office') return 'leader';
  return dice.chance(0.6) ? 'officer1' : 'officer2';
};

const attachPhoto = async ({ stage, owed, unit, photo }: Round, report: ReportRecord): Promise<void> => {
  const scene = sceneOf(owed.duty.path, unit, stage.dice);
  if (scene === null) return;
  const ask = await stage.as(writerOf(owed.code));
  const place = stage.dice.pick(placesOf(unit));
  const takenAt = duringWork(workingDaysFrom(localDay(stage.clock.now()), -1), stage.dice).toString();
  const body = { caption: `${owed.duty.title}现场`.slice(0, 60), place, takenAt, keepLocation: false };
  await ask(reportEndpoints.addEvidence, { params: { reportId: report.id }, body, file: photo(scene) });
};

const write = async (round: Round): Promise<ReportRecord> => {
  const { stage, owed, unit, period } = round;
  const ask = await stage.as(writerOf(owed.code));
  const started = await ask(reportEndpoints.startReport, { params: { periodId: period.id } });
  const place = stage.dice.pick(placesOf(unit));
  const text = roundWords(owed.duty.path, { label: period.label, place }, stage.dice);
  const figures = roundFigures(owed.indicators, unit.habit, stage.dice);
  const params = { reportId: started.id };
  const body = { ...text, figures, version: started.version };
  const saved = await ask(reportEndpoints.saveReport, { params, body });
  await attachPhoto(round, saved);
  return saved;
};

const handIn = async ({ stage, owed }: Round, report: ReportRecord): Promise<ReportRecord> => {
  const ask = await stage.as(leadOf(owed.code));
  return ask(reportEndpoints.submitReport, { params: { reportId: report.id }, body: { version: report.version } });
};

const accept = async ({ stage, owed }: Round, { id, version }: ReportRecord): Promise<void> => {
  const ask = await stage.as(reviewerOf(owed.code, stage));
  const body = { remark: stage.dice.pick(acceptRemarks), version };
  await ask(reportEndpoints.acceptReport, { params: { reportId: id }, body });
};

/** Sends the report back; the unit mends it some days later, and then it goes through. */
const sendBack = async (round: Round, { id, version }: ReportRecord): Promise<void> => {
  const { stage, owed } = round;
  const ask = await stage.as(reviewerOf(owed.code, stage));
  const reason = stage.dice.pick(returnReasons);
  const params = { reportId: id };
  const returned = await ask(reportEndpoints.returnReport, { params, body: { reason, version } });
  const mended = workingDaysFrom(localDay(stage.clock.now()), stage.dice.between(2, 5));
  stage.agenda.at(duringWork(mended, stage.dice), async () => {
    const writer = await stage.as(writerOf(owed.code));
    const { progress, problems, nextSteps, figures, version: seen } = returned;
    const more = `${progress}\n补充说明：已按审核意见核对并补充材料。`;
    const body = { progress: more, problems, nextSteps, figures, version: seen };
    const saved = await writer(reportEndpoints.saveReport, { params, body });
    await attachPhoto(round, saved);
    await review(round, await handIn(round, saved), false);
  });
};

const review = async (round: Round, report: ReportRecord, back: boolean): Promise<void> => {
  const { agenda, clock, dice } = round.stage;
  const day = workingDaysFrom(localDay(clock.now()), dice.between(1, 3));
  agenda.at(duringWork(day, dice), () => (back ? sendBack(round, report) : accept(round, report)));
};

const scheduleRound = (round: Round, fate: Fate): void => {
  const { stage, owed, period } = round;
  if (fate.waivedOn)
    stage.agenda.at(duringWork(fate.waivedOn, stage.dice), async () => {
      const ask = await stage.as('officer1');
      const reason = stage.dice.pick(waiveReasons);
      await ask(taskEndpoints.waivePeriod, { params: { periodId: period.id }, body: { reason } });
    });
  if (!fate.handedInOn) return;
  const handedInAt = duringWork(fate.handedInOn, stage.dice);
  const writtenAt = handedInAt.subtract({ minutes: stage.dice.between(25, 70) });
  const weekly = owed.duty.cycle.kind === 'weekly';
  const draftedAt = weekly ? writtenAt : duringWork(workingDaysFrom(fate.handedInOn, -1), stage.dice);
  const begins = Temporal.Instant.from(period.startsAt);
  const from = Temporal.Instant.compare(draftedAt, begins) > 0 ? draftedAt : writtenAt;
  stage.agenda.at(from, async () => {
    const report = await write(round);
    stage.agenda.at(handedInAt, async () => review(round, await handIn(round, report), fate.returned));
  });
};

/** Puts every round that falls into the play on the agenda, with what becomes of it. */
export const scheduleRounds = (stage: Stage, all: readonly Owed[], photo: Round['photo']): void => {
  for (const owed of all) {
    const unit = unitOf(owed.code);
    for (const period of owed.periods) {
      if (Temporal.Instant.compare(Temporal.Instant.from(period.startsAt), stage.end) >= 0) continue;
      const fate = fateOf(period, unit.habit, stage.dice);
      if (fate) scheduleRound({ stage, owed, unit, period, photo }, fate);
    }
  }
};
