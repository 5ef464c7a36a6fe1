import type { KnownCases } from '../known-cases.ts';
import type { StrongLinks } from '../strong-links.ts';
import type { LinkDecisions } from './decisions.ts';
import { formSeries } from './form-series.ts';
import { Joined } from './joined.ts';

/** Ids of the cases of one series, sorted. */
export type Series = readonly string[];

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const rejectedAmong = (members: ReadonlyMap<string, number>, decisions: LinkDecisions): [number, number][] => {
  if (decisions.size === 0) return [];
  return [...members].flatMap(([id, member]) =>
    [...decisions.decidedWith(id)].flatMap((other): [number, number][] => {
      const against = members.get(other);
      return against !== undefined && against > member && decisions.standing(id, other) === 'rejected'
        ? [[member, against]]
        : [];
    }),
  );
};

/** Forms the series of what hangs together by these links. */
const seriesOfPart = (
  numbers: readonly number[],
  links: StrongLinks,
  cases: KnownCases,
  decisions: LinkDecisions,
): Series[] => {
  const slots = new Set(numbers.flatMap((link) => [links.oneOf(link), links.otherOf(link)]));
  const ids = [...slots].map((slot) => cases.idOf(slot)).toSorted(byText);
  const members = new Map(ids.map((id, member) => [id, member]));
  const memberOf = (slot: number): number => members.get(cases.idOf(slot)) ?? 0;
  const strong = numbers.map((link) => links.linkOf(link, memberOf));
  const groups = formSeries(ids.length, strong, rejectedAmong(members, decisions));
  const byGroup = Map.groupBy(ids.keys(), (member) => groups[member] ?? 0);
  return [...byGroup.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.map((member) => ids[member] ?? ''));
};

/** Every series that these links make, by their first case. */
export const groupLinks = (links: StrongLinks, cases: KnownCases, decisions: LinkDecisions): Series[] => {
  const joined = new Joined(cases.slotEnd);
  for (let link = 0; link < links.count; link += 1) joined.join(links.oneOf(link), links.otherOf(link));
  const parts = new Map<number, number[]>();
  for (let link = 0; link < links.count; link += 1) {
    const part = joined.groupOf(links.oneOf(link));
    const known = parts.get(part);
    if (known === undefined) parts.set(part, [link]);
    else known.push(link);
  }
  return [...parts.values()]
    .flatMap((part) => seriesOfPart(part, links, cases, decisions))
    .toSorted((one, other) => byText(one[0] ?? '', other[0] ?? ''));
};
