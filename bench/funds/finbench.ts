import { join } from 'node:path';
import { type Answer, finbenchReads, type Question } from './finbench-reads.ts';
import { finbenchOracle } from './finbench-oracle.ts';
import { type FinbenchTables, readFinbench } from './finbench-tables.ts';
import { dayMs, randomOf } from './make-graph.ts';
import { median, printTable, quantile } from './measure.ts';

/** A workload derived from LDBC FinBench's reads about tracing; not a benchmark result. */
const folder = join(import.meta.dirname, '../../../shared/data/finbench/snapshot');
const questions = 200;

const drawQuestions = ({ transfers, accountsOf, accounts }: FinbenchTables): Question[] => {
  const random = randomOf(3);
  const pick = <T>(from: readonly T[], or: T): T => from[Math.floor(random() * from.length)] ?? or;
  const persons = [...accountsOf.keys()];
  const [none] = transfers;
  if (none === undefined) return [];
  return Array.from({ length: questions }, () => {
    const { from, at } = pick(transfers, none);
    const after = at - random() * 60 * dayMs;
    const before = Math.floor(after + (90 + random() * 200) * dayMs);
    return { account: from, other: pick(accounts, ''), person: pick(persons, ''), after: Math.floor(after), before };
  });
};

const isSame = (a: Answer, b: Answer): boolean => a.length === b.length && a.every((line, i) => line === b[i]);

/** Answers every question by the ledger and by brute force; throws where they differ. */
export const printFinbench = (): void => {
  const tables = readFinbench(folder);
  if (tables === null) return console.log('FinBench-derived workload: left out, no files\n');
  const asked = drawQuestions(tables);
  const names = Object.keys(finbenchReads) as (keyof typeof finbenchReads)[];
  const lines = names.map((name) => {
    for (const question of asked) finbenchReads[name](tables, question);
    const [own, plain, counts]: [number[], number[], number[]] = [[], [], []];
    for (const question of asked) {
      const start = performance.now();
      const answer = finbenchReads[name](tables, question);
      const middle = performance.now();
      const expected = finbenchOracle[name](tables, question);
      plain.push(performance.now() - middle);
      own.push(middle - start);
      counts.push(answer.length);
      if (!isSame(answer, expected)) throw new Error(`${name} differs: ${JSON.stringify(question)}`);
    }
    const lineCount = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return [
      name,
      `${asked.length}/${asked.length}`,
      lineCount.toFixed(1),
      ...[median(own), quantile(own, 0.99), median(plain)].map((value) => value.toFixed(3)),
    ];
  });
  console.log('\n## FinBench-derived workload\n');
  printTable(['read', 'equal', 'lines each', 'p50 ms', 'p99 ms', 'brute force p50 ms'], lines);
};

if (process.argv[1] === import.meta.filename) printFinbench();
