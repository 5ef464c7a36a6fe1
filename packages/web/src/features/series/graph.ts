import type { LinkedCase } from '@lianfang/contract/series/links';
import type { SeriesRecord } from '@lianfang/contract/series/series';

type Point = SeriesRecord['sharedPoints'][number];

export interface CaseNode {
  readonly kind: 'case';
  readonly key: string;
  readonly of: LinkedCase;
  readonly y: number;
}

export interface ValueNode {
  readonly kind: 'value';
  readonly key: string;
  readonly of: Point;
  readonly y: number;
}

export type SeriesNode = CaseNode | ValueNode;

export interface SeriesEdge {
  /** Places in `nodes`. */
  readonly from: number;
  readonly to: number;
}

/** Cases in one column and values in another, in px; every edge joins a case with a value that it has. */
export interface SeriesGraphPicture {
  readonly nodes: readonly SeriesNode[];
  readonly edges: readonly SeriesEdge[];
  readonly height: number;
  /** Values that were not drawn. */
  readonly leftOut: number;
}

/** So many nodes can be told apart. */
const mostNodes = 200;
export const rowHeight = 34;

const keyOf = (point: Point): string => `${point.type} ${point.value ?? ''}`;

const mean = (places: readonly number[]): number =>
  places.length === 0 ? 0 : places.reduce((sum, place) => sum + place, 0) / places.length;

/** Sorts one column by where its neighbours in the other stand, so that few lines cross (barycentre heuristic). */
const sortedBy = <Row>(rows: readonly Row[], neighbours: (row: Row) => readonly number[]): readonly Row[] =>
  rows
    .map((row, place) => ({ row, place, middle: mean(neighbours(row)) }))
    .toSorted((a, b) => a.middle - b.middle || a.place - b.place)
    .map(({ row }) => row);

const placesIn = <Row>(rows: readonly Row[], keyed: (row: Row) => string): ReadonlyMap<string, number> =>
  new Map(rows.map((row, place) => [keyed(row), place]));

/** Both columns in an order in which few lines cross. */
const ordered = (cases: readonly LinkedCase[], points: readonly Point[]) => {
  let [left, right] = [cases, points];
  for (let round = 0; round < 4; round += 1) {
    const caseAt = placesIn(left, ({ id }) => id);
    right = sortedBy(right, ({ caseIds }) => caseIds.flatMap((id) => caseAt.get(id) ?? []));
    const valuesOf = new Map<string, number[]>();
    for (const [place, { caseIds }] of right.entries())
      for (const id of caseIds) valuesOf.set(id, [...(valuesOf.get(id) ?? []), place]);
    left = sortedBy(left, ({ id }) => valuesOf.get(id) ?? []);
  }
  return { left, right };
};

const midOf = (place: number, count: number, rows: number): number =>
  ((place + 0.5) * rows * rowHeight) / Math.max(1, count);

/** Lays the cases of a series and what they share out in two columns. The same input gives the same picture. */
export const graphOf = (cases: readonly LinkedCase[], points: readonly Point[]): SeriesGraphPicture => {
  const room = Math.max(0, mostNodes - Math.min(cases.length, mostNodes / 2));
  const drawn = points.slice(0, room);
  const joined = new Set(drawn.flatMap(({ caseIds }) => caseIds));
  const shown = cases.filter(({ id }) => joined.has(id)).slice(0, mostNodes - drawn.length);
  const { left, right } = ordered(shown, drawn);
  const rows = Math.max(left.length, right.length);
  const caseNodes = left.map((of, place): CaseNode => {
    return { kind: 'case', key: of.id, of, y: midOf(place, left.length, rows) };
  });
  const valueNodes = right.map((of, place): ValueNode => {
    return { kind: 'value', key: keyOf(of), of, y: midOf(place, right.length, rows) };
  });
  const caseAt = placesIn(left, ({ id }) => id);
  const edges = right.flatMap(({ caseIds }, place) =>
    caseIds.flatMap((id): SeriesEdge[] => {
      const from = caseAt.get(id);
      return from === undefined ? [] : [{ from, to: left.length + place }];
    }),
  );
  return {
    nodes: [...caseNodes, ...valueNodes],
    edges,
    height: rows * rowHeight,
    leftOut: points.length - drawn.length,
  };
};
