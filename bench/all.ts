import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Every benchmark by the name it is asked for. `npm run bench -- NAME …`, or without a name all of them. */
const benchmarks: Readonly<Record<string, string>> = {
  'plan-parse': 'plan-parse.ts',
  'start-up': 'start-up.ts',
  'large-county': 'large-county.ts',
  'crash-soak': 'crash-soak.ts',
  'web-pages': 'web-pages.ts',
  'report-to-seal': 'money/report-to-seal.ts',
  'reply-to-trace': 'money/reply-to-trace.ts',
  'million-rows': 'money/million-rows.ts',
  'near-duplicates': 'linking/neardup.ts',
  'link-cases': 'linking/cases.ts',
  'alike-scripts': 'linking/alike.ts',
  'match-persons': 'linking/persons.ts',
  'text-classify': 'text/classify.ts',
  'text-radar': 'text/radar.ts',
  'text-extract': 'text/extract-gold.ts',
  'extract-speed': 'text/extract-speed.ts',
  'large-desk': 'money/large-desk.ts',
  'graph-frames': 'money/graph-frames.ts',
  'money-soak': 'money/soak.ts',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(benchmarks);
const failed = names.filter((name) => {
  console.log(`\n## ${name}\n`);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, benchmarks[name] ?? '')], { stdio: 'inherit' });
  return run.status !== 0;
});
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
