import { sql } from 'kysely';
import type { MonthSpan } from '../../kernel/clock/month.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Problems of a unit still open at the end of a month (or now), and those verified as put right in it. */
export interface ProblemFigures {
  readonly unitId: string;
  readonly open: number;
  readonly closed: number;
}

export interface ProblemCounted {
  readonly unitId: string;
  readonly id: string;
  readonly closed: boolean;
  readonly title: string;
  readonly label: string;
  readonly raisedAt: string;
  readonly verifiedAt: string | null;
}

const isClosed = ({ to }: MonthSpan) => sql`coalesce(problem.verified_at < ${to.toString()}, false)`;

/** Whatever was on the list before the end and was not struck off before the month. What was withdrawn was no problem. */
const counted = ({ from, to }: MonthSpan, unitIds: readonly string[] | null) => sql`
  problem.raised_at < ${to.toString()} and problem.state <> 'withdrawn'
  and (problem.verified_at is null or problem.verified_at >= ${from.toString()})
  and ${unitIds === null ? sql`true` : sql`problem.unit_id = any(${unitIds}::text[]::uuid[])`}`;

/** The figures of the units (all where null) that have had problems. */
export const problemFigures = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<ProblemFigures[]> => {
  const { rows } = await sql<ProblemFigures>`
    select problem.unit_id as "unitId", count(*) filter (where not ${isClosed(span)})::int as open,
           count(*) filter (where ${isClosed(span)})::int as closed
      from problem where ${counted(span, unitIds)} group by problem.unit_id`.execute(tx);
  return rows;
};

/** The very problems that `problemFigures` counts. */
export const problemsCounted = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<ProblemCounted[]> => {
  const { rows } = await sql<ProblemCounted>`
    select problem.unit_id as "unitId", problem.id, ${isClosed(span)} as closed, problem.title,
           problem.year || '年第' || problem.number || '号' as label,
           problem.raised_at as "raisedAt", problem.verified_at as "verifiedAt"
      from problem where ${counted(span, unitIds)} order by problem.raised_at, problem.id`.execute(tx);
  return rows;
};
