import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './source-files.ts';

/**
 * Every check, then every test. What failed is named, with its reason, right before the last line, where somebody who
 * sees only the end of a long record looks. The last line counts both: "N passed, N failed".
 */
interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
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
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1, testResults: [] };
  }
};

const linesOfReason = 12;

const indent = (reason: string): string =>
  reason
    .split('\n')
    .slice(0, linesOfReason)
    .map((line) => `    ${line}`)
    .join('\n');

const failuresOf = ({ testResults }: Counts): string[] =>
  testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const named = tests.map(
        ({ fullName, failureMessages = [] }) => `${fullName}\n${failureMessages.map(indent).join('\n')}`,
      );
      return (named.length > 0 ? named : [indent(message)]).map((what) => `FAILED ${relative(root, name)}: ${what}`);
    });

const counts = countsOf();
rmSync(folder, { recursive: true, force: true });
const good = checks.filter((line) => line.startsWith('ok  ')).length;
const bad = checks.filter((line) => line.startsWith('FAIL')).length;
// A file that could not be loaded has no failed test of its own; it must not pass unseen.
const failed = bad + Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 ? 1 : 0);
const nothingRan = good === 0 || counts.numPassedTests === 0;
for (const failure of [...checks.filter((line) => line.startsWith('FAIL')), ...failuresOf(counts)])
  console.log(failure);
console.log(`${good + counts.numPassedTests} passed, ${failed + (nothingRan ? 1 : 0)} failed`);
process.exitCode = failed > 0 || nothingRan ? 1 : 0;
