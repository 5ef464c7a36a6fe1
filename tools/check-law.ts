import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './source-files.ts';

/** Fails where docs/law.md misses a rule that a migration writes, or names a rule or a file that is not there. */
const rulesIn = (migrations: string): string[] => [
  ...new Set(
    [...migrations.matchAll(/insert into law_rule [^;]*;/g)].flatMap(([insert]) =>
      [...insert.matchAll(/'([a-z]+\.[a-z-]+)'/g)].flatMap(([, code]) => code ?? []),
    ),
  ),
];

const marked = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, word]) => word ?? []);

const isFile = (word: string): boolean => /^[\w./-]+\.(?:ts|tsx|sql|md)$/.test(word);

const cellsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| rule') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Every fault of the document of the law. `paths` are all files from the root. */
export const checkLaw = (law: string, migrations: string, paths: readonly string[]): string[] => {
  const rows = cellsOf(law);
  if (rows.length === 0) return ['docs/law.md has no row'];
  const words = new Set(marked(law));
  const rules = rulesIn(migrations);
  const families = new Set(rules.map((code) => code.split('.')[0]));
  const looksLikeRule = (word: string): boolean =>
    /^[a-z]+\.[a-z-]+$/.test(word) && !isFile(word) && families.has(word.split('.')[0]);
  const exists = (word: string): boolean => paths.some((path) => path === word || path.endsWith(`/${word}`));
  return [
    ...rules.filter((code) => !words.has(code)).map((code) => `docs/law.md: the rule ${code} stands in no row`),
    ...[...words]
      .filter((word) => isFile(word) && !exists(word))
      .map((word) => `docs/law.md: there is no file ${word}`),
    ...rows
      .filter((cells) => cells.slice(1, 5).some((cell) => cell === ''))
      .map((cells) => `docs/law.md: an empty cell at “${cells[1] ?? ''}”`),
    ...[...words]
      .filter((word) => looksLikeRule(word) && !rules.includes(word))
      .map((word) => `docs/law.md: no migration writes a rule ${word}`),
  ];
};

if (import.meta.main) {
  const folder = join(root, 'packages/server/migrations');
  const names = readdirSync(folder);
  const migrations = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const law = readFileSync(join(root, 'docs/law.md'), 'utf8');
  const paths = [
    ...sourceFiles().map(({ path }) => path),
    ...names.map((name) => `packages/server/migrations/${name}`),
  ];
  const faults = checkLaw(law, migrations, paths);
  for (const line of faults) console.error(line);
  console.log(`law: ${cellsOf(law).length} rows, ${rulesIn(migrations).length} rules, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
