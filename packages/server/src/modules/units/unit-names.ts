import { UnitGroupId, UnitId } from '@lianfang/contract/ids';
import type { NameCandidate, NameResolution } from '@lianfang/contract/units/names';
import { nameBook, type NameBook } from '@lianfang/engine/units/closest-names';
import { foldName, nameKey } from '@lianfang/engine/units/name-key';
import type { Reader } from '../../kernel/database/connect.ts';
import { type NamedEntry, namedGroups, namedUnits } from './named-entries.ts';
import { findCounty } from './unit-views.ts';

/** The names of the directory on a day, ready for many questions. */
export interface UnitNames {
  resolve(name: string): NameResolution;
  /** What a name may mean, best first, whatever is certain. */
  closest(name: string): NameCandidate[];
}

const candidateOf = (entry: NamedEntry, score: number): NameCandidate =>
  entry.kind === 'unit'
    ? { kind: 'unit', unitId: UnitId.parse(entry.id), name: entry.name, score }
    : { kind: 'group', groupId: UnitGroupId.parse(entry.id), name: entry.name, score };

const certain = (entry: NamedEntry, own: boolean): NameResolution => {
  if (entry.kind === 'group') return { found: 'group', groupId: UnitGroupId.parse(entry.id), name: entry.name };
  return { found: own ? 'exact' : 'alias', unitId: UnitId.parse(entry.id), name: entry.name };
};

const sameName = (book: NameBook<NamedEntry>, name: string, county: string): NameResolution | null => {
  const folded = foldName(name);
  const key = nameKey(name, county);
  const same = book.same(name);
  const literal = same.filter((entry) => entry.names.some((other) => foldName(other) === folded));
  const [only, ...others] = literal.length > 0 ? literal : same;
  if (!only || others.length > 0 || key === '') return null;
  return certain(
    only,
    only.own.some((own) => nameKey(own, county) === key),
  );
};

/** Opens the names of units and groups that are open after a day; a constant number of queries. */
export const openUnitNames = async (tx: Reader, day: string): Promise<UnitNames> => {
  const county = await findCounty(tx);
  const entries = [...(await namedUnits(tx, day)), ...(await namedGroups(tx, day))];
  const book = nameBook(entries, county.name);
  const closest = (name: string) => book.closest(name).map(({ entry, score }) => candidateOf(entry, score));
  return {
    closest,
    resolve: (name) => sameName(book, name, county.name) ?? { found: 'closest', candidates: closest(name) },
  };
};

/**
 * What a name written in a document means in the directory on a day. Certain only where exactly one unit or group
 * has the name, but for the county before it, width and brackets; former names and those of predecessors count as aliases.
 */
export const nameInDirectory = async (tx: Reader, name: string, day: string): Promise<NameResolution> =>
  (await openUnitNames(tx, day)).resolve(name);
