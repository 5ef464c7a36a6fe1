import { spawnSync } from 'node:child_process';
import { root } from './source-files.ts';

/** Everything that must hold before a change lands, each named by what it protects. */
const checks: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['web types', ['tsc', '-p', 'packages/web/tsconfig.json']],
  ['lint', ['oxlint', '--quiet']],
  ['format', ['oxfmt', '--check']],
  ['unused', ['knip', '--no-progress']],
  ['boundaries', ['node', 'tools/check-boundaries.ts']],
  ['size', ['node', 'tools/check-size.ts']],
  ['glossary', ['node', 'tools/check-glossary.ts']],
  ['law', ['node', 'tools/check-law.ts']],
  ['bundle', ['node', 'tools/check-bundle.ts']],
];

const failed = checks.filter(([name, [command = '', ...args]]) => {
  const started = performance.now();
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const ok = run.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`);
  return !ok;
});
process.exitCode = failed.length > 0 ? 1 : 0;
