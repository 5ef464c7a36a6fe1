import type { LinkedCase } from '@lianfang/contract/series/links';

type Case = Pick<LinkedCase, 'id'>;

/**
 * The pairs whose links are rejected where some cases do not belong with the rest: each of them with each of the rest;
 * where all were chosen nobody belongs with anybody.
 */
export const pairsApart = (
  cases: readonly Case[],
  chosen: readonly string[],
): readonly (readonly [Case['id'], Case['id']])[] => {
  const leaving = cases.filter(({ id }) => chosen.includes(id));
  const staying = cases.filter(({ id }) => !chosen.includes(id));
  if (staying.length > 0) return leaving.flatMap((one) => staying.map((other) => [one.id, other.id] as const));
  return leaving.flatMap((one, place) => leaving.slice(place + 1).map((other) => [one.id, other.id] as const));
};
