import { type CaseLink, compareLinks, type Evidence } from '@lianfang/engine/linking/link-case';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { CaseLinks } from './case-links.ts';

/** Cases that the engine takes for one series and that people have not taken together so far. */
export interface SuggestedGroup {
  readonly ids: readonly string[];
  readonly fresh: readonly string[];
  /** Ids of the series that some of them are in. */
  readonly open: readonly string[];
}

const seriesIds = async (tx: Reader): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.selectFrom('series_case').selectAll().execute();
  return new Map(rows.map(({ case_id, series_id }) => [case_id, series_id]));
};

/** Groups with something left to do: cases in no series yet, or in more than one. The largest first. */
export const suggestedGroups = async (tx: Reader, known: CaseLinks): Promise<SuggestedGroup[]> => {
  const taken = await seriesIds(tx);
  return known
    .series()
    .map((ids) => ({
      ids,
      fresh: ids.filter((id) => !taken.has(id)),
      open: [...new Set(ids.flatMap((id) => taken.get(id) ?? []))],
    }))
    .filter(({ fresh, open }) => fresh.length > 0 || open.length > 1)
    .toSorted((one, other) => other.ids.length - one.ids.length || (one.ids.join() < other.ids.join() ? -1 : 1));
};

/** Links between cases of a group, each once, strongest first; of each case the strongest `most` links are looked at. */
export const linksWithin = ({ index }: CaseLinks, ids: readonly string[], most: number): CaseLink[] => {
  const within = new Set(ids);
  const links = ids.flatMap((id) => index.linksOf(id, most).filter(({ a, b }) => within.has(a) && within.has(b)));
  const unique = [...new Map(links.map((link) => [`${link.a} ${link.b}`, link])).values()];
  return unique.toSorted(compareLinks);
};

/** The evidence of links, strongest first, each value or kind of circumstance once. */
export const strongestEvidence = (links: readonly CaseLink[], most: number): Evidence[] => {
  const all = links.flatMap(({ evidence }) => evidence).toSorted((one, other) => other.weight - one.weight);
  return [...new Map(all.toReversed().map((one) => [`${one.type} ${one.value}`, one])).values()]
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most);
};
