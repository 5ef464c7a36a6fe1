import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import {
  inspectionLifecycle,
  InspectionRecord,
  InspectionRow,
  InspectionState,
} from '@lianfang/contract/supervision/problems';
import { supervisionRefusals } from '@lianfang/contract/supervision/refusals';
import type { Abilities } from '@lianfang/contract/values';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo, visibleTo } from '../../../kernel/access/decide.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { historyOf } from '../event-views.ts';
import { allProblems } from '../problems/problem-subject.ts';
import { problemRowOf } from '../problems/problem-views.ts';
import { type InspectionFound, type InspectionSubject, inspectionSubject } from './inspection-subject.ts';

const visitedUnits = (tx: Reader, ids: readonly string[]) =>
  tx
    .selectFrom('inspection_unit')
    .innerJoin('unit', 'unit.id', 'inspection_unit.unit_id')
    .select(['inspection_unit.inspection_id', 'inspection_unit.finding', 'unit.id', 'unit.name', 'unit.path'])
    .where(sql<SqlBool>`inspection_unit.inspection_id = any(${ids}::text[]::uuid[])`)
    .orderBy('unit.place')
    .execute();

/** Problems that came of inspections and that the actor may see. */
const problemsFound = (tx: Reader, actor: Actor, ids: readonly string[]) =>
  tx
    .selectFrom(allProblems(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'problem.read', { unitPath: eb.ref('unit_path') }))
    .where(sql<SqlBool>`inspection_id = any(${ids}::text[]::uuid[])`)
    .orderBy('id')
    .execute();

/** Found inspections as rows of the list. */
export const inspectionRows = async (
  tx: Reader,
  found: readonly InspectionFound[],
  actor: Actor,
): Promise<InspectionRow[]> => {
  const ids = found.map((row) => row.id);
  const units = await visitedUnits(tx, ids);
  const problems = await problemsFound(tx, actor, ids);
  return found.map((row) => {
    const own = problems.filter((problem) => problem.inspection_id === row.id);
    return InspectionRow.parse({
      id: row.id,
      title: row.title,
      onDay: row.on_day,
      state: row.state,
      units: units.filter((unit) => unit.inspection_id === row.id).map(({ id, name }) => ({ id, name })),
      problems: own.length,
      openProblems: own.filter(({ state }) => state === 'open' || state === 'rectified').length,
      version: row.version,
    });
  });
};

const acts = {
  amendInspection: 'inspection.amend',
  recordFindings: 'inspection.record-findings',
  cancelInspection: 'inspection.cancel',
} as const satisfies Record<keyof typeof inspectionLifecycle.moves, Action>;

const abilitiesOf = (actor: Actor, { inspection, facts }: InspectionSubject): Abilities => {
  const state = InspectionState.parse(inspection.state);
  const moves = Object.keys(acts) as (keyof typeof acts)[];
  return Object.fromEntries(
    moves.map((move) => {
      const obstacle = after(inspectionLifecycle, state, move) === null ? supervisionRefusals.notFromHere : null;
      return [move, explainedAbility(actor, acts[move], facts, obstacle)];
    }),
  );
};

const inspectorsOf = (tx: Reader, id: string) =>
  tx
    .selectFrom('inspector')
    .innerJoin('person', 'person.id', 'inspector.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'unit.name as unitName'])
    .where('inspector.inspection_id', '=', id)
    .orderBy('unit.place')
    .orderBy('person.id')
    .execute();

/** The whole record of an inspection. A unit reads what was found at itself, not at others. */
export const inspectionRecord = async (
  tx: Reader,
  subject: InspectionSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<InspectionRecord> => {
  const { inspection } = subject;
  const [row] = await inspectionRows(tx, [inspection], actor);
  const units = await visitedUnits(tx, [inspection.id]);
  const readable = units.filter((unit) => mayDo(actor, 'problem.read', { unitPath: unit.path }));
  return InspectionRecord.parse({
    ...row,
    announced: inspection.announced,
    scope: inspection.scope,
    inspectors: await inspectorsOf(tx, inspection.id),
    findings: readable.flatMap((unit) =>
      unit.finding === null ? [] : [{ unitId: unit.id, unitName: unit.name, text: unit.finding }],
    ),
    problemList: (await problemsFound(tx, actor, [inspection.id])).map((problem) => problemRowOf(problem, now)),
    history: await historyOf(tx, inspection.id),
    abilities: abilitiesOf(actor, subject),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshInspection = async (
  tx: Reader,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<InspectionRecord> => {
  const subject = await inspectionSubject(tx, id);
  if (!subject) throw new Error(`inspection ${id} vanished within its own transaction`);
  return inspectionRecord(tx, subject, actor, now);
};
