import { identifierKinds } from '@lianfang/engine/linking/identifier-kinds';
import type { LinkCase, Suppressed } from '@lianfang/engine/linking/link-case';
import { readIdentifier, type ReadIdentifier } from '@lianfang/engine/linking/read-identifier';
import type { CaseLinks } from '../linking/case-links.ts';

/** A value that at least two cases have. */
export interface SharedPoint {
  readonly type: ReadIdentifier['type'];
  readonly value: string;
  readonly caseIds: readonly string[];
}

const keyOf = (type: ReadIdentifier['type'], value: string): string => `${identifierKinds[type].space} ${value}`;

const valuesOf = ({ identifiers, downstream = [] }: LinkCase): ReadIdentifier[] =>
  [...identifiers, ...downstream.map((value) => ({ type: 'downstream', value }))].flatMap(
    ({ type, value }) => readIdentifier(type, value) ?? [],
  );

/** Every value that at least two of the cases have, those of most cases first. */
export const sharedPoints = (cases: readonly LinkCase[]): SharedPoint[] => {
  const points = new Map<string, { type: ReadIdentifier['type']; value: string; ids: Set<string> }>();
  for (const found of cases)
    for (const { type, value } of valuesOf(found)) {
      const key = keyOf(type, value);
      const point = points.get(key) ?? { type, value, ids: new Set<string>() };
      point.ids.add(found.id);
      points.set(key, point);
    }
  return [...points.values()]
    .filter(({ ids }) => ids.size > 1)
    .map(({ type, value, ids }) => ({ type, value, caseIds: [...ids].toSorted() }))
    .toSorted((one, other) => other.caseIds.length - one.caseIds.length || (one.value < other.value ? -1 : 1));
};

/** Shared values that speak for nothing, and those that do, with how many cases of the county have each. */
export const weighPoints = (
  { index }: Pick<CaseLinks, 'index'>,
  points: readonly SharedPoint[],
): { readonly common: (SharedPoint & { readonly cases: number })[]; readonly suppressed: Suppressed[] } => {
  const ids = new Set(points.flatMap(({ caseIds }) => caseIds));
  const setAside = new Map(
    [...ids].flatMap((id) => index.suppressedOf(id)).map((one) => [keyOf(one.type, one.value), one]),
  );
  const countOf = ({ caseIds, value }: SharedPoint): number => {
    const [one = '', other = ''] = caseIds;
    return index.answer(one, other).evidence.find((found) => found.value === value)?.cases ?? caseIds.length;
  };
  return {
    common: points
      .filter(({ type, value }) => !setAside.has(keyOf(type, value)))
      .map((point) => ({ ...point, cases: countOf(point) })),
    suppressed: points.flatMap(({ type, value }) => setAside.get(keyOf(type, value)) ?? []),
  };
};
