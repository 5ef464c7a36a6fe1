import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** The active people at a path and below it by their names; a name that two of them bear means neither. */
export const peopleNamed = async (
  tx: Reader,
  path: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name'])
    .where('person.status', '=', 'active')
    .where('person.name', 'in', [...new Set(names)])
    .where(sql<SqlBool>`starts_with(unit.path, ${path})`)
    .execute();
  const byName = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    [...byName].flatMap(([name, [one, ...others]]) => (one && others.length === 0 ? [[name, one.id]] : [])),
  );
};
