import { type Insertable, sql } from 'kysely';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Measure as MeasureRow } from '../../kernel/database/tables/measure.ts';
import type { MeasureMention as MentionRow } from '../../kernel/database/tables/measure-mention.ts';
import type { MeasureRecord, MentionRecord } from './measure-record.ts';

const measureRow = (planVersionId: string, measure: MeasureRecord): Insertable<MeasureRow> => ({
  id: measure.id,
  plan_version_id: planVersionId,
  lineage_id: measure.lineageId,
  position: measure.position,
  path: measure.path,
  heading: measure.heading,
  text: measure.text,
  span_start: measure.span?.start ?? null,
  span_end: measure.span?.end ?? null,
  extent_start: measure.extent?.start ?? null,
  extent_end: measure.extent?.end ?? null,
  deadline_text: measure.deadlineText,
  deadline_start: measure.deadlineSpan?.start ?? null,
  deadline_end: measure.deadlineSpan?.end ?? null,
  cycle: measure.cycle === null ? null : JSON.stringify(measure.cycle),
  due_in: measure.dueIn,
  starts_on: measure.startsOn,
  without_lead: measure.withoutLead,
  edited: measure.edited,
  doubts: JSON.stringify(measure.doubts),
});

const mentionRow = (
  planVersionId: string,
  measureId: string,
  mention: MentionRecord,
  position: number,
): Insertable<MentionRow> => ({
  id: mention.id,
  plan_version_id: planVersionId,
  measure_id: measureId,
  position,
  part: mention.part,
  kind: mention.kind,
  name: mention.name,
  span_start: mention.span?.start ?? null,
  span_end: mention.span?.end ?? null,
  note: mention.note,
  standing: mention.standing,
  unit_id: mention.unitId,
  group_id: mention.groupId,
});

/** Rows written by one statement: PostgreSQL takes at most 65,535 parameters. */
const rowsAtOnce = 1000;

const inPieces = async <Row>(rows: readonly Row[], write: (piece: Row[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await write(rows.slice(start, start + rowsAtOnce));
};

const columns = [
  'lineage_id',
  'position',
  'path',
  'heading',
  'text',
  'span_start',
  'span_end',
  'extent_start',
  'extent_end',
  'deadline_text',
  'deadline_start',
  'deadline_end',
  'cycle',
  'due_in',
  'starts_on',
  'without_lead',
  'edited',
  'doubts',
] as const;

/** Writes measures as they are given, new or there already, with exactly their mentions. Only in a draft. */
export const putMeasures = async (
  tx: Transaction,
  planVersionId: string,
  measures: readonly MeasureRecord[],
): Promise<void> => {
  await inPieces(measures, async (piece) => {
    await tx
      .insertInto('measure')
      .values(piece.map((measure) => measureRow(planVersionId, measure)))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))),
      )
      .execute();
    await tx
      .deleteFrom('measure_mention')
      .where(
        'measure_id',
        'in',
        piece.map((measure) => measure.id),
      )
      .execute();
  });
  const mentions = measures.flatMap((measure) =>
    measure.mentions.map((mention, position) => mentionRow(planVersionId, measure.id, mention, position)),
  );
  await inPieces(mentions, (piece) => tx.insertInto('measure_mention').values(piece).execute());
};

/** Takes measures out of a draft, with their mentions. */
export const deleteMeasures = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('measure')
    .where('id', 'in', [...ids])
    .execute();
};

/** Numbers the measures of a draft from 1 in the given order; every measure must be named. */
export const setOrder = async (tx: Transaction, planVersionId: string, ids: readonly string[]): Promise<void> => {
  await sql`
    update measure set position = ordered.position::integer
      from unnest(${[...ids]}::uuid[]) with ordinality as ordered(id, position)
     where measure.id = ordered.id and measure.plan_version_id = ${planVersionId}`.execute(tx);
};
