import { nameProfile, type NameProfile } from './name-key.ts';

/** Something with one or more names. */
export interface Named {
  readonly names: readonly string[];
}

export interface CloseName<T> {
  readonly entry: T;
  /** 1 only where the names are the same but for county, width and brackets. */
  readonly score: number;
}

/** The names of a directory, prepared once for many questions. */
export interface NameBook<T extends Named> {
  /** Entries of which a name is the same as the written one but for county, width and brackets. */
  same(written: string): readonly T[];
  /** Entries with a similar name, best first; at most `limit`. */
  closest(written: string, limit?: number): readonly CloseName<T>[];
}

/** Score of names that differ only in how an organ is written for short, and the most that likeness alone can give. */
const sameOrgan = 0.96;
const mostAlike = 0.9;
/** Score of an abbreviation whose characters all stand in the long name, with the same first and last. */
const abbreviated = 0.72;
/** Below this a name is no help to anybody. */
const leastAlike = 0.34;

const commonLength = (one: string, other: string): number => {
  let above = new Uint16Array(other.length + 1);
  for (const character of one) {
    const row = new Uint16Array(other.length + 1);
    for (let column = 1; column <= other.length; column += 1)
      row[column] =
        other[column - 1] === character
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, row[column - 1] ?? 0);
    above = row;
  }
  return above[other.length] ?? 0;
};

const sharedPairs = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size + other.size === 0) return 0;
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
};

const abbreviates = (brief: string, long: string, common: number): boolean =>
  brief.length >= 2 && common === brief.length && brief[0] === long[0] && brief.at(-1) === long.at(-1);

/** How alike two names are, 0 to 1; the same both ways round. */
export const nameLikeness = (one: NameProfile, other: NameProfile): number => {
  if (one.key === other.key) return 1;
  if (one.short === other.short) return sameOrgan;
  const common = commonLength(one.short, other.short);
  const ratio = (2 * common) / (one.short.length + other.short.length);
  const alike = mostAlike * ((ratio + sharedPairs(one.pairs, other.pairs)) / 2);
  const [brief, long] = one.short.length < other.short.length ? [one.short, other.short] : [other.short, one.short];
  return abbreviates(brief, long, common) ? Math.max(alike, abbreviated) : alike;
};

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * Prepares the names of a directory for questions. `county` is the county's full name, which plans leave out or put
 * before a name at will. Ties keep the order of the entries.
 */
export const nameBook = <T extends Named>(entries: readonly T[], county: string): NameBook<T> => {
  const profiled = entries.map((entry) => ({ entry, profiles: entry.names.map((name) => nameProfile(name, county)) }));
  const byKey = new Map<string, T[]>();
  for (const { entry, profiles } of profiled)
    for (const key of new Set(profiles.map((profile) => profile.key)))
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  return {
    same: (written) => byKey.get(nameProfile(written, county).key) ?? [],
    closest: (written, limit = 5) => {
      const asked = nameProfile(written, county);
      const scored = profiled.map(({ entry, profiles }) => ({
        entry,
        score: rounded(Math.max(0, ...profiles.map((profile) => nameLikeness(asked, profile)))),
      }));
      return scored
        .filter(({ score }) => score >= leastAlike)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, limit);
    },
  };
};
