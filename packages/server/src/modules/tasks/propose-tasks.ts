import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskProposal } from '@lianfang/contract/tasks/queries';
import type { UnitId } from '@lianfang/contract/ids';
import type { TaskPart } from '@lianfang/contract/tasks/tasks';
import type { LedgerMeasure, Mention } from '@lianfang/contract/plans/ledger';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { measuresOfVersion } from '../plans/index.ts';
import { expandGroup } from '../units/index.ts';

interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

/** A unit named twice keeps its first part: 牵头 before 责任 before 配合. */
const parts: readonly TaskPart[] = ['lead', 'responsible', 'supporting'];

const unitsOf = async (tx: Reader, mention: Mention, day: string): Promise<readonly NamedUnit[]> => {
  if (mention.unitId !== null) return [{ id: mention.unitId, name: mention.settledName ?? mention.name }];
  return mention.groupId === null ? [] : expandGroup(tx, mention.groupId, day);
};

const remarksOf = (measure: LedgerMeasure): string[] => [
  ...(measure.cycle === null ? ['没有读出期限，暂按长期任务'] : []),
  ...(measure.mentions.some((mention) => mention.part === 'lead') || measure.withoutLead ? [] : ['没有牵头单位']),
];

/** A title long enough to tell the task from the others and short enough for a list: whole clauses up to forty characters. */
const titleOf = ({ heading, text }: LedgerMeasure): string => {
  if (heading !== null) return heading.slice(0, 80);
  const ends = [...text.matchAll(/[，,。；;：:]/g)].map((found) => found.index);
  const kept = text.slice(0, ends.findLast((end) => end <= 40) ?? ends[0] ?? 80);
  return kept.slice(0, 80);
};

const termsOf = (measure: LedgerMeasure, today: string): TaskProposal['terms'] => ({
  title: titleOf(measure),
  cycle: measure.cycle ?? { kind: 'continuous' },
  dueIn: measure.dueIn,
  startsOn: measure.startsOn ?? today,
  endsOn: null,
  acceptance: '',
  checklist: [],
  waitsFor: [],
});

const partedUnits = async (tx: Reader, measure: LedgerMeasure, day: string) => {
  const found = new Map<UnitId, { readonly name: string; readonly part: TaskPart }>();
  for (const part of parts) {
    for (const mention of measure.mentions.filter((one) => one.part === part)) {
      for (const { id, name } of await unitsOf(tx, mention, day)) if (!found.has(id)) found.set(id, { name, part });
    }
  }
  return found;
};

const assignedTasks = async (tx: Reader, lineages: readonly string[]): Promise<Map<string, string>> => {
  if (lineages.length === 0) return new Map();
  const rows = await tx
    .selectFrom('task')
    .select(['id', 'lineage_id', 'unit_id'])
    .where('lineage_id', 'in', lineages)
    .where('state', 'in', ['open', 'done'])
    .execute();
  return new Map(rows.map((row) => [`${row.lineage_id} ${row.unit_id}`, row.id]));
};

/** A task for every unit of every measure of a confirmed version, its groups expanded as of today. */
export const proposeTasks = handleAll(taskEndpoints.proposeTasks, async ({ params, tx, now }) => {
  const today = dayOf(now);
  const measures = await measuresOfVersion(tx, params.planVersionId);
  const assigned = await assignedTasks(
    tx,
    measures.map((measure) => measure.lineageId),
  );
  const units = await Promise.all(measures.map((measure) => partedUnits(tx, measure, today)));
  const proposals = measures.flatMap((measure, index) =>
    [...(units[index] ?? [])].map(([unitId, { name, part }]) => ({
      measureId: measure.id,
      measurePath: measure.path,
      unitId,
      unitName: name,
      part,
      terms: termsOf(measure, today),
      taskId: assigned.get(`${measure.lineageId} ${unitId}`) ?? null,
      remarks: remarksOf(measure),
    })),
  );
  return { proposals };
});
