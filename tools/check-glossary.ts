import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root, type SourceFile, sourceFiles } from './source-files.ts';

/** Fails where a table has no glossary row, a name uses a banned word, or a text uses a word the glossary replaces. */
export interface GlossaryRow {
  readonly word: string;
  readonly tables: readonly string[];
  readonly notToUse: readonly string[];
}

const banned = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'service',
  'legacy',
  'dto',
  'data',
  'info',
  'v2',
]);

const listed = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[、,]/)
    .map((part) => part.replaceAll('`', '').trim())
    .filter((part) => part !== '' && part !== '–');

/** The rows of GLOSSARY.md: word | sentence | table | states | shown as | words not to use. */
export const readGlossary = (text: string): GlossaryRow[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| word') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({ word: cells[1] ?? '', tables: listed(cells[3]), notToUse: listed(cells[6]) }));

const tablesOf = (sql: string): string[] =>
  [...sql.matchAll(/create table (?:if not exists )?(\w+)/g)].flatMap((found) => found[1] ?? []);

const wordsIn = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const exportedNames = (file: SourceFile): string[] =>
  parseSync(file.path, file.text).module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) => entry.exportName.name ?? []),
  );

const bannedIn = (file: SourceFile): string[] => {
  const names = [basename(file.path).replace(/\.tsx?$/, ''), ...exportedNames(file)];
  return names
    .filter((name) => wordsIn(name).some((word) => banned.has(word)))
    .map((name) => `${file.path}: the name ${name} uses a banned word`);
};

const replacedIn = (file: SourceFile, rows: readonly GlossaryRow[]): string[] =>
  rows.flatMap((row) =>
    row.notToUse
      .filter((word) => file.text.includes(word))
      .map((word) => `${file.path}: says “${word}”, the glossary says “${row.word}”`),
  );

/** Every fault of the glossary against migrations and sources. */
export const checkGlossary = (glossary: string, migrations: string, files: readonly SourceFile[]): string[] => {
  const rows = readGlossary(glossary);
  if (rows.length === 0) return ['GLOSSARY.md has no row'];
  const tables = tablesOf(migrations);
  const known = new Set(rows.flatMap((row) => row.tables));
  const shown = files.filter((file) => /^packages\/(contract\/src|web\/src\/words)\//.test(file.path));
  return [
    ...tables.filter((table) => !known.has(table)).map((table) => `the table ${table} has no glossary row`),
    ...[...known]
      .filter((table) => !tables.includes(table))
      .map((table) => `the glossary names a table ${table} that no migration creates`),
    ...files.flatMap(bannedIn),
    ...shown.flatMap((file) => replacedIn(file, rows)),
  ];
};

if (import.meta.main) {
  const { readdirSync } = await import('node:fs');
  const folder = join(root, 'packages/server/migrations');
  const migrations = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');
  const faults = checkGlossary(glossary, migrations, sourceFiles());
  for (const line of faults) console.error(line);
  console.log(`glossary: ${readGlossary(glossary).length} words, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
