import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { SupervisionId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { RungCode, SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionCandidate, SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import type { Ask } from './hand.ts';
import { happenLater } from './happen-later.ts';
import { known, type Stage } from './stage.ts';
import { letterWords, replyWords } from './supervision-words.ts';
import { units } from './units.ts';
import { duringWork, localDay, workingDaysFrom } from './working-time.ts';

/** The highest rung that each unit stood on so far: a unit climbs one rung at a time. */
type Standing = Map<string, number>;

const mostAtOnce = 5;

/** The next rung of the unit among those that it meets, or null. */
const nextStep = (
  met: readonly SupervisionCandidate[],
  rungs: ReadonlyMap<string, SupervisionRung>,
  stood: number,
): SupervisionCandidate | null => {
  const steps = met.map((candidate) => ({ candidate, order: known(rungs, candidate.rungId).order }));
  const open = steps.filter(({ order }) => order <= stood + 1).toSorted((one, other) => other.order - one.order);
  return open[0]?.candidate ?? null;
};

const act = (id: SupervisionId, version: number) => ({ params: { supervisionId: id }, body: { version } });

const read = (ask: Ask, supervisionId: SupervisionId) =>
  ask(supervisionEndpoints.readSupervision, { params: { supervisionId } });

const codeOf = ({ unitIds }: Stage, unitId: string): string => {
  const found = [...unitIds].find(([, id]) => id === unitId);
  if (!found) throw new Error(`demo: no code of unit ${unitId}`);
  return found[0];
};

const withPaper: readonly RungCode[] = ['notice', 'letter', 'talk', 'listing'];

/** The unit puts things right and says so; then somebody of the office looks and closes the case. */
const putRight = async (stage: Stage, id: SupervisionId, code: string): Promise<void> => {
  const officer = await stage.as(`${code}.officer`);
  const seen = await read(officer, id);
  if (seen.state !== 'replied') return;
  const params = { supervisionId: id };
  const body = { text: replyWords(seen, 'rectification'), version: seen.version };
  const saved = await officer(supervisionEndpoints.saveSupervisionReply, { params, body });
  const lead = await stage.as(`${code}.lead`);
  await lead(supervisionEndpoints.reportRectification, act(id, saved.version));
  happenLater(stage, stage.dice.between(2, 4), () => close(stage, id, '经复核，整改到位，予以办结。'));
};

const close = async (stage: Stage, id: SupervisionId, reason: string): Promise<void> => {
  const ask = await stage.as('officer1');
  const { version } = await read(ask, id);
  await ask(supervisionEndpoints.closeSupervision, { params: { supervisionId: id }, body: { reason, version } });
};

const reply = async (stage: Stage, id: SupervisionId, code: string, again: boolean): Promise<void> => {
  const officer = await stage.as(`${code}.officer`);
  const seen = await read(officer, id);
  if (seen.state !== 'issued') return;
  const params = { supervisionId: id };
  const body = { text: replyWords(seen, 'reply'), version: seen.version };
  const saved = await officer(supervisionEndpoints.saveSupervisionReply, { params, body });
  const lead = await stage.as(`${code}.lead`);
  const replied = await lead(supervisionEndpoints.replySupervision, act(id, saved.version));
  if (!again && stage.dice.chance(0.3)) return sendReplyBack(stage, replied, code);
  if (replied.rectifyDueAt !== null)
    return happenLater(stage, stage.dice.between(7, 14), () => putRight(stage, id, code));
  happenLater(stage, stage.dice.between(1, 3), () => close(stage, id, '回复属实，措施已落实，予以办结。'));
};

const sendReplyBack = (stage: Stage, { id }: SupervisionRecord, code: string): void =>
  happenLater(stage, 1, async () => {
    const ask = await stage.as('officer1');
    const { version } = await read(ask, id);
    const reason = '未写明责任人和完成时限，请补充后重新回复。';
    await ask(supervisionEndpoints.returnReply, { params: { supervisionId: id }, body: { reason, version } });
    happenLater(stage, stage.dice.between(2, 3), () => reply(stage, id, code, true));
  });

/** A slack unit answers late, and some of its letters long after their term. */
const awaitReply = (stage: Stage, issued: SupervisionRecord): void => {
  const code = codeOf(stage, issued.unitId);
  const slack = units.some((unit) => unit.code === code && unit.habit === 'slack');
  if (issued.replyDueAt === null) return;
  const soon = slack ? stage.dice.between(4, 8) : stage.dice.between(2, 4);
  const late = slack && issued.rung === 'letter' && stage.dice.chance(0.5) ? stage.dice.between(7, 14) : 0;
  happenLater(stage, soon + late, () => reply(stage, issued.id, code, false));
};

const issue = async (stage: Stage, id: SupervisionId, by: string): Promise<void> => {
  const ask = await stage.as(by);
  const { version } = await read(ask, id);
  const issued = await ask(supervisionEndpoints.issueSupervision, act(id, version));
  if (withPaper.includes(issued.rung)) {
    const officer = await stage.as('officer2');
    await officer(documentEndpoints.writeSupervisionLetter, { params: { supervisionId: id } });
  }
  awaitReply(stage, issued);
};

const raise = async (stage: Stage, candidate: SupervisionCandidate, rung: SupervisionRung, days: number) => {
  const ask = await stage.as('officer2');
  const { rungId, unitId, unitName, reasons } = candidate;
  const records = reasons.flatMap((reason) => reason.records).slice(0, 12);
  const basis = records.map(({ kind, id }) => ({ kind, id }));
  const text = letterWords(
    rung,
    unitName,
    reasons.map((reason) => reason.words),
  );
  const made = await ask(supervisionEndpoints.draftSupervision, { body: { rungId, unitId, ...text, basis } });
  if (rung.approval === 'none') return issue(stage, made.id, 'officer2');
  await ask(supervisionEndpoints.submitSupervision, act(made.id, made.version));
  const approver = rung.approval === 'leader' ? 'leader' : 'director';
  happenLater(stage, days, () => issue(stage, made.id, approver));
};

/** A look at what the units owe: whoever meets the next rung of the ladder gets its letter. */
const lookAtUnits = async (stage: Stage, stood: Standing, days: number): Promise<void> => {
  const ask = await stage.as('officer2');
  const { rungs } = await ask(supervisionEndpoints.listRungs);
  const byId = new Map(rungs.map((rung) => [rung.id, rung]));
  const { candidates } = await ask(supervisionEndpoints.listSupervisionCandidates);
  const steps = [...Map.groupBy(candidates, (one) => one.unitId)].flatMap(([unitId, met]) => {
    const step = nextStep(met, byId, stood.get(unitId) ?? 0);
    return step === null ? [] : [{ step, rung: known(byId, step.rungId) }];
  });
  const chosen = steps.toSorted((one, other) => other.rung.order - one.rung.order).slice(0, mostAtOnce);
  for (const { step, rung } of chosen) {
    stood.set(step.unitId, Math.max(rung.order, stood.get(step.unitId) ?? 0));
    await raise(stage, step, rung, days);
  }
};

/** Looks at the units early in every month, and once more on the last days, when the letters still wait for approval. */
export const scheduleSupervision = (stage: Stage, firstMonth: Temporal.PlainDate): void => {
  const stood: Standing = new Map();
  const last = workingDaysFrom(localDay(stage.end), -1);
  for (
    let month = firstMonth.add({ months: 1 });
    Temporal.PlainDate.compare(month, last) < 0;
    month = month.add({ months: 1 })
  ) {
    for (const day of [4, 13]) {
      const on = workingDaysFrom(month, day);
      if (Temporal.PlainDate.compare(on, workingDaysFrom(last, -2)) < 0)
        stage.agenda.at(duringWork(on, stage.dice), () => lookAtUnits(stage, stood, stage.dice.between(1, 2)));
    }
  }
  stage.agenda.at(duringWork(last, stage.dice), () => lookAtUnits(stage, stood, 3));
};
