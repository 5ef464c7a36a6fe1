import { sql } from 'kysely';
import { firstDay, type MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { unitsDueBetween } from '../../tasks/index.ts';
import type { Counted } from './count-kept.ts';

interface Standing {
  readonly asOf: string;
  readonly marked: string[];
}

const standingOf = async (tx: Reader, day: string): Promise<Standing | undefined> => {
  const { rows } = await sql<Standing>`
    select score_month.as_of as "asOf",
           array(select distinct unit_id from score_stale where score_stale.month = score_month.month)::text[] as marked
      from score_month where month = ${day}`.execute(tx);
  return rows[0];
};

/**
 * Units whose kept figures of a month no longer hold: something of theirs changed, or fell due since they were counted.
 * Null where the month was never counted.
 */
export const staleUnits = async (tx: Reader, span: MonthSpan): Promise<ReadonlySet<string> | null> => {
  const standing = await standingOf(tx, firstDay(span.month));
  if (!standing) return null;
  const asOf = Temporal.Instant.from(standing.asOf);
  const passed = Temporal.Instant.compare(asOf, span.until) < 0 ? await unitsDueBetween(tx, asOf, span.until) : [];
  return new Set([...standing.marked, ...passed]);
};

/** The kept figures of a month. */
export const keptFigures = async (tx: Reader, { month }: MonthSpan, unitIds: readonly string[]): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`
    select unit_id as "unitId", code, numerator, denominator from score_figure
     where month = ${firstDay(month)} and unit_id = any(${unitIds}::text[]::uuid[])`.execute(tx);
  return rows;
};

/** Clears the marks of a month that are to be seen now, and says whose figures they made stale. */
export const takeMarks = async (tx: Transaction, { month }: MonthSpan): Promise<string[]> => {
  const rows = await tx.deleteFrom('score_stale').where('month', '=', firstDay(month)).returning('unit_id').execute();
  return rows.map((row) => row.unit_id);
};

/** Replaces the kept figures of some units. */
export const keepFigures = async (
  tx: Transaction,
  { month }: MonthSpan,
  unitIds: readonly string[],
  counted: readonly Counted[],
  now: Temporal.Instant,
): Promise<void> => {
  await sql`delete from score_figure where month = ${firstDay(month)} and unit_id = any(${unitIds}::text[]::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into score_figure (month, unit_id, code, numerator, denominator, as_of)
    select ${firstDay(month)}::date, figure.unit_id, figure.code, figure.numerator, figure.denominator, ${now.toString()}::timestamptz
      from unnest(${counted.map((one) => one.unitId)}::text[]::uuid[], ${counted.map((one) => one.code)}::text[],
                  ${counted.map((one) => one.numerator)}::bigint[], ${counted.map((one) => one.denominator)}::bigint[])
           as figure (unit_id, code, numerator, denominator)`.execute(tx);
};

/** Notes that a month is counted as of a moment. */
export const noteCounted = async (tx: Transaction, { month }: MonthSpan, asOf: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('score_month')
    .values({ month: firstDay(month), as_of: asOf.toString() })
    .onConflict((conflict) => conflict.column('month').doUpdateSet({ as_of: asOf.toString() }))
    .execute();
};
