import pg from 'pg';
import type { IdOf } from './sample.ts';

/** A row of some table, by its columns. */
type Row = Readonly<Record<string, unknown>>;

/** The ids of a county as they lie in its tables, found by the names that fields have in the contract. */
export interface KnownIds {
  /** Parameters of a path that belong together, of a record in the unit (or elsewhere, where the unit has none). */
  params(names: readonly string[], unitId: string): Readonly<Record<string, string>>;
  /** One id by its field's name. */
  idOf(unitId: string): IdOf;
}

const nobody = '00000000-0000-7000-8000-000000000000';

/** Fields whose name is not that of a table. */
const tableNames: Readonly<Record<string, string>> = { parentId: 'unit', intoId: 'unit', entryId: 'watch_entry' };

const snakeOf = (name: string): string =>
  name.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table of that name, or else the first whose name ends so: `mentionId` is an id of `measure_mention`. */
const tableOf = (tables: ReadonlyMap<string, readonly Row[]>, name: string): string => {
  const plain = tableNames[name] ?? snakeOf(name);
  if (tables.has(plain)) return plain;
  return [...tables.keys()].find((table) => table.endsWith(`_${plain}`)) ?? plain;
};

const readTables = async (url: string): Promise<Map<string, Row[]>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
  );
  const tables = new Map<string, Row[]>();
  for (const { name } of names.rows) {
    const found = await client.query<Row>(`select * from "${name}" order by id limit 1000`);
    tables.set(name, found.rows);
  }
  await client.end();
  return tables;
};

const belongsTo = (table: string, row: Row, unitId: string): boolean =>
  row['unit_id'] === unitId || (table === 'unit' && row['id'] === unitId);

/** Reads every id there is; `plain` are people to be acted upon, before all the others. */
export const readKnownIds = async (url: string, plain: readonly string[]): Promise<KnownIds> => {
  const tables = await readTables(url);
  const rowOf = (name: string, unitId: string): Row | undefined => {
    const table = tableOf(tables, name);
    const rows = tables.get(table) ?? [];
    const own = rows.filter((row) => belongsTo(table, row, unitId));
    return own.find((row) => plain.includes(String(row['id']))) ?? own[0] ?? rows[0];
  };
  // An id of no table of its own is somebody's: inspector, host, writer.
  const idOf =
    (unitId: string): IdOf =>
    (name) =>
      String((rowOf(name, unitId) ?? rowOf('personId', unitId))?.['id'] ?? nobody);
  return {
    idOf,
    params: (names, unitId) => {
      const deepest = names.at(-1);
      const row = deepest === undefined ? undefined : rowOf(deepest, unitId);
      return Object.fromEntries(
        names.map((name) => {
          const beside = name === deepest ? row?.['id'] : row?.[`${tableOf(tables, name)}_id`];
          return [name, String(beside ?? idOf(unitId)(name))];
        }),
      );
    },
  };
};
