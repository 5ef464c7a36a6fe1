import type { MeasureId } from '@lianfang/contract/ids';
import { LedgerMeasure } from '@lianfang/contract/plans/ledger';
import type { Selectable } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Measure as MeasureRow } from '../../kernel/database/tables/measure.ts';
import type { MeasureMention as MentionRow } from '../../kernel/database/tables/measure-mention.ts';
import { MeasureRecord } from './measure-record.ts';

const spanOf = (start: number | null, end: number | null) => (start === null || end === null ? null : { start, end });

const mentionOf = (row: Selectable<MentionRow>) => ({
  id: row.id,
  part: row.part,
  kind: row.kind,
  name: row.name,
  span: spanOf(row.span_start, row.span_end),
  note: row.note,
  standing: row.standing,
  unitId: row.unit_id,
  groupId: row.group_id,
});

const recordOf = (row: Selectable<MeasureRow>, mentions: readonly Selectable<MentionRow>[]): MeasureRecord =>
  MeasureRecord.parse({
    id: row.id,
    lineageId: row.lineage_id,
    position: row.position,
    path: row.path,
    heading: row.heading,
    text: row.text,
    span: spanOf(row.span_start, row.span_end),
    extent: spanOf(row.extent_start, row.extent_end),
    mentions: mentions.map(mentionOf),
    deadlineText: row.deadline_text,
    deadlineSpan: spanOf(row.deadline_start, row.deadline_end),
    cycle: row.cycle,
    dueIn: row.due_in,
    startsOn: row.starts_on,
    withoutLead: row.without_lead,
    doubts: row.doubts,
    edited: row.edited,
  });

/** Measures with their mentions in the order of the plan: all of a version, or those of the given ids. Two queries. */
export const loadMeasures = async (
  tx: Reader,
  planVersionId: string,
  ids?: readonly string[],
): Promise<MeasureRecord[]> => {
  const some = ids !== undefined;
  const wanted = [...(ids ?? [])];
  if (some && wanted.length === 0) return [];
  const rows = await tx
    .selectFrom('measure')
    .selectAll()
    .where('plan_version_id', '=', planVersionId)
    .$if(some, (rest) => rest.where('id', 'in', wanted))
    .orderBy('position')
    .execute();
  const mentions = await tx
    .selectFrom('measure_mention')
    .selectAll()
    .where('plan_version_id', '=', planVersionId)
    .$if(some, (rest) => rest.where('measure_id', 'in', wanted))
    .orderBy('position')
    .execute();
  const byMeasure = Map.groupBy(mentions, (mention) => mention.measure_id);
  return rows.map((row) => recordOf(row, byMeasure.get(row.id) ?? []));
};

const namesOf = async (
  tx: Reader,
  table: 'unit' | 'unit_group',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** The measures as they are shown, with today's names of the units and groups that are meant. Two queries. */
export const asLedger = async (tx: Reader, measures: readonly MeasureRecord[]): Promise<LedgerMeasure[]> => {
  const mentions = measures.flatMap((measure) => measure.mentions);
  const units = await namesOf(tx, 'unit', [...new Set(mentions.flatMap((mention) => mention.unitId ?? []))]);
  const groups = await namesOf(tx, 'unit_group', [...new Set(mentions.flatMap((mention) => mention.groupId ?? []))]);
  return measures.map((measure) =>
    LedgerMeasure.parse({
      ...measure,
      mentions: measure.mentions.map(({ kind: _kind, ...mention }) => ({
        ...mention,
        settledName: units.get(mention.unitId ?? '') ?? groups.get(mention.groupId ?? '') ?? null,
      })),
    }),
  );
};

/** Ids of the measures of a version in the order of the plan. */
export const orderOf = async (tx: Reader, planVersionId: string): Promise<MeasureId[]> => {
  const rows = await tx
    .selectFrom('measure')
    .select('id')
    .where('plan_version_id', '=', planVersionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => LedgerMeasure.shape.id.parse(row.id));
};
