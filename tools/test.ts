import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** Every check, then every test. The last line counts both: "N passed, N failed". */
interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

const run = (command: string, args: readonly string[]): string => {
  const shell = process.platform === 'win32';
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1_073_741_824,
  });
  process.stdout.write(done.stdout);
  return done.stdout;
};

const checks = run('node', ['tools/check.ts']).split('\n');
const folder = mkdtempSync(join(tmpdir(), 'lianfang-counts-'));
const file = join(folder, 'counts.json');
run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);

const countsOf = (): Counts => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
};

const counts = countsOf();
rmSync(folder, { recursive: true, force: true });
const good = checks.filter((line) => line.startsWith('ok  ')).length;
const bad = checks.filter((line) => line.startsWith('FAIL')).length;
// A file that could not be loaded has no failed test of its own; it must not pass unseen.
const failed = bad + Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 ? 1 : 0);
const nothingRan = good === 0 || counts.numPassedTests === 0;
console.log(`${good + counts.numPassedTests} passed, ${failed + (nothingRan ? 1 : 0)} failed`);
process.exitCode = failed > 0 || nothingRan ? 1 : 0;
