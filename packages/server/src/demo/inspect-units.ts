import type { ProblemId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { InspectionRecord, ProblemRecord } from '@lianfang/contract/supervision/problems';
import { inspections, type DemoInspection, type SeenProblem } from './inspections.ts';
import type { SentFile } from './hand.ts';
import type { Scene } from './photos.ts';
import { happenLater } from './happen-later.ts';
import { known, type Stage } from './stage.ts';
import { duringWork, localDay, timeOn, workingDay, workingDaysFrom } from './working-time.ts';

interface Play {
  readonly stage: Stage;
  readonly photo: (scene: Scene) => SentFile;
}

const readProblem = async (stage: Stage, by: string, problemId: ProblemId): Promise<ProblemRecord> =>
  (await stage.as(by))(supervisionEndpoints.readProblem, { params: { problemId } });

/** Somebody else than who reported it looks whether it is so, and now and then it is not. */
const verify = async (play: Play, id: ProblemId, seen: SeenProblem, again: boolean): Promise<void> => {
  const { stage } = play;
  const { version } = await readProblem(stage, 'officer1', id);
  const ask = await stage.as('officer1');
  const params = { problemId: id };
  if (!again && stage.dice.chance(0.25)) {
    const dueOn = workingDaysFrom(localDay(stage.clock.now()), 6).toString();
    const reason = '现场复核时仍有点位未更新，请继续整改。';
    await ask(supervisionEndpoints.returnProblem, { params, body: { reason, dueOn, version } });
    return happenLater(stage, stage.dice.between(3, 5), () => rectify(play, id, seen, true));
  }
  await ask(supervisionEndpoints.verifyProblem, { params, body: { reason: '现场复核属实，予以销号。', version } });
};

const rectify = async (play: Play, id: ProblemId, seen: SeenProblem, again: boolean): Promise<void> => {
  const { stage, photo } = play;
  const by = `${seen.unit}.officer`;
  const ask = await stage.as(by);
  const params = { problemId: id };
  const body = { caption: '整改后现场', place: '', takenAt: null, keepLocation: false };
  await ask(supervisionEndpoints.addProblemEvidence, { params, body, file: photo(seen.scene) });
  const { version } = await readProblem(stage, by, id);
  await ask(supervisionEndpoints.rectifyProblem, { params, body: { text: seen.putRight, version } });
  happenLater(stage, stage.dice.between(1, 3), () => verify(play, id, seen, again));
};

const raise = async (play: Play, inspection: InspectionRecord, seen: SeenProblem): Promise<void> => {
  const { stage } = play;
  const ask = await stage.as('officer2');
  const dueOn = workingDaysFrom(localDay(stage.clock.now()), 10).toString();
  const { title, text, demands } = seen;
  const source = { kind: 'inspection', id: inspection.id } as const;
  const body = { unitId: known(stage.unitIds, seen.unit), title, text, demands, dueOn, source };
  const problem = await ask(supervisionEndpoints.raiseProblem, { body });
  if (seen.takes !== null) happenLater(stage, seen.takes, () => rectify(play, problem.id, seen, false));
};

const visit = async (play: Play, planned: InspectionRecord, { visits }: DemoInspection): Promise<void> => {
  const { stage } = play;
  const ask = await stage.as('officer2');
  const findings = visits.map(({ unit, found }) => ({ unitId: known(stage.unitIds, unit), text: found }));
  const params = { inspectionId: planned.id };
  const body = { findings, version: planned.version };
  const done = await ask(supervisionEndpoints.recordFindings, { params, body });
  for (const { problems } of visits) for (const seen of problems) await raise(play, done, seen);
};

const plan = async (play: Play, inspection: DemoInspection, onDay: Temporal.PlainDate): Promise<void> => {
  const { stage } = play;
  const ask = await stage.as('officer2');
  const { title, scope, announced, visits } = inspection;
  const body = {
    title,
    scope,
    announced,
    onDay: onDay.toString(),
    unitIds: visits.map(({ unit }) => known(stage.unitIds, unit)),
    inspectorIds: ['officer1', 'officer2', 'gongan.officer'].map((login) => known(stage.personIds, login)),
  };
  const planned = await ask(supervisionEndpoints.planInspection, { body });
  stage.agenda.at(timeOn(onDay, '15:40'), () => visit(play, planned, inspection));
};

/** Inspections of the six months, and one that is still ahead. */
export const scheduleInspections = (stage: Stage, photo: Play['photo']): void => {
  const today = localDay(stage.end);
  for (const inspection of inspections) {
    const onDay = workingDay(today.add({ days: inspection.day }));
    const planned = duringWork(workingDaysFrom(onDay, -5), stage.dice);
    const latest = duringWork(workingDaysFrom(today, -1), stage.dice);
    const at = Temporal.Instant.compare(planned, latest) < 0 ? planned : latest;
    stage.agenda.at(at, () => plan({ stage, photo }, inspection, onDay));
  }
};
