import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Writes one file of row types per table of the migrated database at `url`, and an index of all of them. */
const folder = join(import.meta.dirname, '../packages/server/src/kernel/database/tables');

const scalars: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  int4: 'number',
  int2: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  int8: 'bigint',
  date: 'string',
  timestamptz: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
  inet: 'string',
  tsvector: 'string',
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly optional: boolean;
  readonly comment: string | null;
}

const columnsQuery = `
  select c.relname as "table", a.attname as name, t.typname as type, not a.attnotnull as nullable,
         (a.atthasdef or a.attidentity <> '') as optional, obj_description(c.oid) as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration' order by 1, a.attnum`;

const typeOf = (type: string): string => {
  const element = type.startsWith('_') ? scalars[type.slice(1)] : undefined;
  const found = element ? `${element}[]` : scalars[type];
  if (!found) throw new Error(`no TypeScript type for PostgreSQL type ${type}`);
  return found;
};

const member = (column: Column): string => {
  const read = `${typeOf(column.type)}${column.nullable ? ' | null' : ''}`;
  const write = column.type === 'jsonb' ? `string${column.nullable ? ' | null' : ''}` : read;
  const optional = column.optional || column.nullable;
  if (column.type !== 'jsonb' && !column.optional) return `  ${column.name}: ${read};`;
  return `  ${column.name}: ColumnType<${read}, ${write}${optional ? ' | undefined' : ''}, ${write}>;`;
};

const pascal = (name: string): string =>
  name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

const fileOf = (table: string, columns: readonly Column[]): string => {
  const body = columns.map(member).join('\n');
  const imports = [
    body.includes('ColumnType<') ? "import type { ColumnType } from 'kysely';\n" : '',
    body.includes('Json') ? "import type { Json } from '../json.ts';\n" : '',
  ].join('');
  const comment = columns[0]?.comment;
  return `// Generated from the migrated database; do not edit.\n${imports}\n${comment ? `/** ${comment}. */\n` : ''}export interface ${pascal(table)} {\n${body}\n}\n`;
};

/** Generates the files; returns the names of the tables. */
export const generateTableTypes = async (url: string, into = folder): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Column>(columnsQuery);
  await client.end();
  const tables = [...Map.groupBy(rows, (row) => row.table)];
  if (tables.length === 0) throw new Error('the database has no table: was it migrated?');
  await mkdir(into, { recursive: true });
  for (const old of await readdir(into)) await rm(join(into, old));
  for (const [table, columns] of tables)
    await writeFile(join(into, `${table.replaceAll('_', '-')}.ts`), fileOf(table, columns));
  const imports = tables
    .map(([table]) => `import type { ${pascal(table)} } from './${table.replaceAll('_', '-')}.ts';`)
    .join('\n');
  const members = tables.map(([table]) => `  ${table}: ${pascal(table)};`).join('\n');
  await writeFile(
    join(into, 'index.ts'),
    `// Generated from the migrated database; do not edit.\n${imports}\n\n/** Every table by its name. */\nexport interface Tables {\n${members}\n}\n`,
  );
  return tables.map(([table]) => table);
};
