import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';

/** A change of series as it is kept. */
export const allEvents = (tx: Reader) => tx.selectFrom('series_event').selectAll();
export type EventFound = Awaited<ReturnType<ReturnType<typeof allEvents>['execute']>>[number];

interface Standing {
  readonly state: string;
  readonly size: number;
}

/** What has to be known to say which changes may be undone. */
export interface UndoGround {
  /** Changes that were not undone and have to do with the ones in question. */
  readonly changes: readonly EventFound[];
  readonly series: ReadonlyMap<string, Standing>;
}

const seriesIdsOf = (events: readonly EventFound[]): string[] => [
  ...new Set(events.flatMap(({ series_id, other_id }) => (other_id === null ? [series_id] : [series_id, other_id]))),
];

export const undoGround = async (tx: Reader, events: readonly EventFound[]): Promise<UndoGround> => {
  const ids = seriesIdsOf(events);
  const caseIds = [...new Set(events.flatMap(({ case_ids }) => case_ids))];
  const changes = await allEvents(tx)
    .where('undone_at', 'is', null)
    .where(sql<boolean>`(series_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[])
      or case_ids && ${caseIds}::uuid[])`)
    .execute();
  const rows = await tx
    .selectFrom('series')
    .select(['id', 'state'])
    .select((eb) =>
      eb
        .selectFrom('series_case')
        .select((count) => count.fn.countAll<bigint>().as('size'))
        .whereRef('series_case.series_id', '=', 'series.id')
        .as('size'),
    )
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return {
    changes,
    series: new Map(rows.map(({ id, state, size }) => [id, { state, size: Number(size ?? 0) }])),
  };
};

/** The series that a change made. */
const madeBy = ({ move, series_id, other_id }: EventFound): string | null =>
  move === 'openSeries' ? series_id : move === 'splitSeries' ? other_id : null;

const restsOn = (later: EventFound, event: EventFound): boolean => {
  if (later.place <= event.place) return false;
  const made = madeBy(event);
  if (made !== null && (later.series_id === made || later.other_id === made)) return true;
  if (event.move === 'editSeries') return later.move === 'editSeries' && later.series_id === event.series_id;
  const moved = new Set(event.case_ids);
  return later.case_ids.some((id) => moved.has(id));
};

const leastCases = 2;

/** Whether the series that the change was made in can do without what came, or take back what left. */
const isFit = ({ move, series_id, case_ids }: EventFound, series: UndoGround['series']): boolean => {
  const { state, size } = series.get(series_id) ?? { state: 'undone', size: 0 };
  if (state !== 'open') return false;
  return move === 'addToSeries' || move === 'mergeSeries' ? size - case_ids.length >= leastCases : true;
};

/** What keeps a change from being undone now; null where nothing does. */
export const undoObstacle = (
  event: EventFound,
  { changes, series }: UndoGround,
): 'undoneBefore' | 'laterDepends' | null => {
  if (event.undone_at !== null) return 'undoneBefore';
  return changes.some((later) => restsOn(later, event)) || !isFit(event, series) ? 'laterDepends' : null;
};
