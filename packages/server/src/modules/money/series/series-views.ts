import { SeriesRow } from '@lianfang/contract/series/series';
import type { LinkedCase } from '@lianfang/contract/series/links';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';
import { caseSums } from '../cases/case-sums.ts';
import { linkedCases } from '../linking/linked-cases.ts';
import { seriesNumberText } from '../linking/series-name.ts';
import { type SeriesFound, seriesSubject } from './series-subject.ts';

/** Those whose moment is not told come last. */
const timeOf = ({ happenedAt, number }: LinkedCase): string => `${happenedAt ?? '9999'} ${number}`;

/** The cases of several series as the actor may see them, by series id and by when they happened. */
export const casesOfSeries = async (
  tx: Reader,
  actor: Actor,
  seriesIds: readonly string[],
): Promise<(seriesId: string) => LinkedCase[]> => {
  if (seriesIds.length === 0) return () => [];
  const rows = await tx.selectFrom('series_case').selectAll().where('series_id', 'in', seriesIds).execute();
  const cases = await linkedCases(
    tx,
    actor,
    rows.map(({ case_id }) => case_id),
  );
  const bySeries = Map.groupBy(rows, ({ series_id }) => series_id);
  return (seriesId) =>
    (bySeries.get(seriesId) ?? [])
      .flatMap(({ case_id }) => cases.get(case_id) ?? [])
      .toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
};

export interface Totals {
  readonly loss: number;
  readonly stopped: number;
  readonly frozen: number;
  readonly returned: number;
}

/** Sums over the cases that the actor may read; gives those of any group of them. */
export const totalsOf = async (
  tx: Reader,
  cases: readonly LinkedCase[],
): Promise<(some: readonly LinkedCase[]) => Totals> => {
  const sums = await caseSums(
    tx,
    cases.filter(({ isReadable }) => isReadable).map(({ id }) => id),
  );
  return (some) => {
    const all = some.map(({ id }) => sums(id));
    const add = (pick: (one: Totals) => number): number => all.reduce((sum, one) => sum + pick(one), 0);
    return {
      loss: add((one) => one.loss),
      stopped: add((one) => one.stopped),
      frozen: add((one) => one.frozen),
      returned: add((one) => one.returned),
    };
  };
};

export const seriesRowOf = (
  found: SeriesFound,
  cases: readonly LinkedCase[],
  totals: Totals,
  openedByName: string | null,
): SeriesRow => {
  const moments = cases.flatMap(({ happenedAt }) => happenedAt ?? []).toSorted();
  return SeriesRow.parse({
    id: found.id,
    number: seriesNumberText(found),
    name: found.name,
    state: found.state,
    unitId: found.unit_id,
    unitName: found.unit_name,
    openedAt: found.opened_at,
    openedByName,
    caseCount: cases.length,
    readableCount: cases.filter(({ isReadable }) => isReadable).length,
    firstAt: moments[0] ?? null,
    lastAt: moments.at(-1) ?? null,
    ...totals,
    version: found.version,
  });
};

export const seriesRows = async (tx: Reader, actor: Actor, found: readonly SeriesFound[]): Promise<SeriesRow[]> => {
  const casesOf = await casesOfSeries(
    tx,
    actor,
    found.map(({ id }) => id),
  );
  const totals = await totalsOf(
    tx,
    found.flatMap(({ id }) => casesOf(id)),
  );
  const names = await namesOf(
    tx,
    found.map(({ opened_by }) => opened_by),
  );
  return found.map((one) => seriesRowOf(one, casesOf(one.id), totals(casesOf(one.id)), names(one.opened_by)));
};

/** The row read afresh, for the reply of a command. */
export const freshSeries = async (tx: Reader, actor: Actor, id: string): Promise<SeriesRow> => {
  const subject = await seriesSubject(tx, id);
  const [row] = subject ? await seriesRows(tx, actor, [subject.series]) : [];
  if (!row) throw new Error(`series ${id} vanished within its own transaction`);
  return row;
};
