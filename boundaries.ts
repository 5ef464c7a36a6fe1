/** Who may import whom. A file belongs to the first row whose `files` matches its path from the root. */
export interface Territory {
  readonly name: string;
  /** Start of the path; `*` stands for one folder name, which is then the territory's own room. */
  readonly files: string;
  /** Names of the territories it may import from, beside itself. */
  readonly mayImport: readonly string[];
  /** Rooms of one territory reach each other only through this file; absent where rooms never meet. */
  readonly door?: string;
  /** npm packages it may use; all where absent. */
  readonly packages?: readonly string[];
}

export const territories: readonly Territory[] = [
  { name: 'contract', files: 'packages/contract/src/', mayImport: [], packages: ['zod'] },
  {
    name: 'engine',
    files: 'packages/engine/src/',
    mayImport: [],
    packages: ['unpdf', 'parse5', 'fflate', 'structured-headers', 'pinyin-pro', '@noble/hashes'],
  },
  { name: 'kernel', files: 'packages/server/src/kernel/', mayImport: ['contract', 'engine'] },
  { name: 'bank-simulator', files: 'packages/bank-simulator/', mayImport: ['contract', 'engine'], packages: ['zod'] },
  {
    name: 'modules',
    files: 'packages/server/src/modules/*/',
    mayImport: ['kernel', 'contract', 'engine'],
    door: 'index.ts',
  },
  {
    name: 'demo',
    files: 'packages/server/src/demo/',
    mayImport: ['kernel', 'contract', 'engine', 'modules', 'app', 'bank-simulator'],
  },
  { name: 'app', files: 'packages/server/src/', mayImport: ['kernel', 'modules', 'contract', 'engine', 'demo'] },
  {
    name: 'server-tests',
    files: 'packages/server/test/',
    mayImport: ['app', 'kernel', 'modules', 'contract', 'engine', 'bank-simulator'],
  },
  { name: 'features', files: 'packages/web/src/features/*/', mayImport: ['ui', 'api', 'web', 'contract', 'engine'] },
  { name: 'ui', files: 'packages/web/src/ui/', mayImport: ['api', 'contract', 'web'] },
  { name: 'api', files: 'packages/web/src/api/', mayImport: ['contract', 'web'] },
  { name: 'web', files: 'packages/web/src/', mayImport: ['features', 'ui', 'api', 'contract'] },
  { name: 'cli', files: 'packages/cli/', mayImport: ['contract', 'engine', 'app', 'bank-simulator'] },
  { name: 'e2e', files: 'e2e/', mayImport: ['contract', 'app', 'demo', 'server-tests'] },
  {
    name: 'bench',
    files: 'bench/',
    mayImport: ['contract', 'engine', 'kernel', 'modules', 'app', 'server-tests', 'demo', 'e2e', 'bank-simulator'],
  },
  { name: 'tools', files: 'tools/', mayImport: ['contract', 'engine', 'kernel', 'app', 'server-tests', 'root'] },
  { name: 'root', files: '', mayImport: [] },
];

/** What a `.test.ts` file may import beside what its neighbours may. */
export const testsMayImport: readonly string[] = ['server-tests', 'engine', 'contract', 'app', 'bank-simulator'];
