import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Paths of the unit that opened a series and of the units whose cases are in it. */
const partPaths = sql<string[]>`array(
  select unit.path union
  select part.path from series_case join fraud_case on fraud_case.id = series_case.case_id
    join unit part on part.id = fraud_case.unit_id where series_case.series_id = series.id)`;

/** Series with the unit that opened them and the units that take part. */
export const allSeries = (tx: Reader) =>
  tx
    .selectFrom('series')
    .innerJoin('unit', 'unit.id', 'series.unit_id')
    .selectAll('series')
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .select(partPaths.as('part_paths'));

export type SeriesFound = Awaited<ReturnType<ReturnType<typeof allSeries>['execute']>>[number];

export interface SeriesSubject extends Subject {
  readonly series: SeriesFound;
}

/** The series that an id names, or null. */
export const seriesSubject = async (tx: Reader, id: string): Promise<SeriesSubject | null> => {
  const series = await allSeries(tx).where('series.id', '=', id).executeTakeFirst();
  if (!series) return null;
  const facts = { unitPath: series.unit_path, unitPaths: series.part_paths };
  return { kind: 'series', id, unitId: series.unit_id, facts, series };
};

/** Ids of the cases of a series, sorted. */
export const caseIdsOf = async (tx: Reader, seriesId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('series_case')
    .select('case_id')
    .where('series_id', '=', seriesId)
    .orderBy('case_id')
    .execute();
  return rows.map(({ case_id }) => case_id);
};
