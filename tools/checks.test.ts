import { describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLaw } from './check-law.ts';
import { checkSize } from './check-size.ts';

const file = (path: string, text: string) => ({ path, text });

describe('the boundaries checker', () => {
  test('finds an engine that reaches into the server, and a module past another’s door', () => {
    const files = [
      file('packages/engine/src/a.ts', "import { x } from '../../server/src/app.ts';"),
      file('packages/server/src/modules/tasks/a.ts', "import { x } from '../plans/plan-store.ts';"),
      file('packages/server/src/modules/tasks/b.ts', "import { x } from '../plans/index.ts';"),
    ];
    const { breaches, imports } = checkBoundaries(files);
    expect(imports).toBe(3);
    expect(breaches).toEqual([
      'packages/engine/src/a.ts: engine may not import app',
      'packages/server/src/modules/tasks/a.ts: enters plans past its index.ts',
    ]);
  });

  test('finds a package that a territory may not use, and a feature in a feature', () => {
    const files = [
      file('packages/contract/src/a.ts', "import pg from 'pg';"),
      file('packages/web/src/features/home/a.tsx', "export * from '../tasks/index.ts';"),
    ];
    expect(checkBoundaries(files).breaches).toEqual([
      'packages/contract/src/a.ts: may not use the package pg',
      'packages/web/src/features/home/a.tsx: home may not import tasks',
    ]);
  });
});

describe('the size checker', () => {
  test('finds a long file, a long function, any, a non-null assertion and a switched-off rule', () => {
    const long = `export const f = () => {\n${'  work();\n'.repeat(60)}};\n`;
    const texts = ['a;\n'.repeat(301), long, 'let a: any;', 'b!.c;', `// oxlint-${'disable'}\n`];
    const faults = texts.map((text) => checkSize([file('packages/engine/src/a.ts', text)]).faults.length);
    expect(faults).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the glossary checker', () => {
  const glossary =
    '| word | one sentence | table | states | shown as | words not to use |\n| --- | --- | --- | --- | --- | --- |\n| task | x | `task` | open | 任务 | 工单 |\n';

  test('finds a table without a row, a banned name and a replaced word', () => {
    const files = [file('packages/web/src/words/tasks.ts', "export const taskHelper = '工单';")];
    expect(checkGlossary(glossary, 'create table task (); create table other ();', files)).toEqual([
      'the table other has no glossary row',
      'packages/web/src/words/tasks.ts: the name taskHelper uses a banned word',
      'packages/web/src/words/tasks.ts: says “工单”, the glossary says “task”',
    ]);
  });

  test('fails where it sees no row', () => {
    expect(checkGlossary('', '', [])).toEqual(['GLOSSARY.md has no row']);
  });
});

const law = (cells: string) => `| rule | source | where | test |\n| --- | --- | --- | --- |\n| ${cells} |\n`;

describe('the checker of the law', () => {
  const migrations = "insert into law_rule (id, code) values ('1', 'stop.term'), ('2', 'stop.count');";
  const paths = ['packages/server/src/a.ts', 'packages/server/src/a.test.ts'];

  test('finds a rule without a row, a rule and a file that are not there, and an empty cell', () => {
    expect(checkLaw(law('x | y | `stop.term`, `stop.never`; `a.ts`, `gone.ts` | '), migrations, paths)).toEqual([
      'docs/law.md: the rule stop.count stands in no row',
      'docs/law.md: there is no file gone.ts',
      'docs/law.md: an empty cell at “x”',
      'docs/law.md: no migration writes a rule stop.never',
    ]);
  });

  test('finds nothing where all stands there', () => {
    expect(checkLaw(law('x | y | `stop.term`, `stop.count`; `src/a.ts` | `a.test.ts`'), migrations, paths)).toEqual([]);
  });

  test('fails where it sees no row', () => {
    expect(checkLaw('', migrations, paths)).toEqual(['docs/law.md has no row']);
  });
});
