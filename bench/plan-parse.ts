import { join } from 'node:path';
import { parsePlan } from '@lianfang/engine/plan/parse-plan';
import { compare, readGoldPlans, type Agreement, type GoldPlan } from './plan-gold.ts';

/**
 * How well and how fast plans are read. Accuracy: triples of (measure, role, unit) against gold files, precision and
 * recall, goal 0.98 both. Speed: a plan of 20 pages (28 lines of 28 characters each, GB/T 9704), goal 50 ms, beside a
 * plain splitter of lines and regular expressions in the same run. `node bench/plan-parse.ts [folder of plans]`.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/plans');
const GOAL = 0.98;
const PAGE = 28 * 28;
const PAGES = 20;
const ROUNDS = 60;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const line = ({ name, agreed, read, gold, measuresRead, measuresGold }: Agreement): string =>
  `${name.padEnd(24)} precision ${share(agreed, read).toFixed(3)}  recall ${share(agreed, gold).toFixed(3)}  ` +
  `triples ${agreed}/${read} read, ${gold} gold  measures ${measuresRead}/${measuresGold}`;

const sum = (agreements: readonly Agreement[], of: (one: Agreement) => number): number =>
  agreements.reduce((total, one) => total + of(one), 0);

const printAccuracy = (plans: readonly GoldPlan[]): boolean => {
  const agreements = plans.map(compare);
  for (const one of agreements) {
    console.log(line(one));
    for (const triple of one.missing) console.log(`    missing  ${triple}`);
    for (const triple of one.wrong) console.log(`    wrong    ${triple}`);
  }
  const agreed = sum(agreements, (one) => one.agreed);
  const precision = share(
    agreed,
    sum(agreements, (one) => one.read),
  );
  const recall = share(
    agreed,
    sum(agreements, (one) => one.gold),
  );
  console.log(
    `${'total'.padEnd(24)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  (goal ${GOAL} both)`,
  );
  return precision >= GOAL && recall >= GOAL;
};

/** What a quick script does: lines, a number at their beginning, labels and 负责 by one expression each. */
const splitPlainly = (text: string): { number: string; units: string[] }[] =>
  text.split('\n').flatMap((words) => {
    const number = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])/.exec(words)?.[0];
    if (number === undefined) return [];
    const list = /(?:单位|部门)[:：]([^;；)）]+)|[（(]([^（()）]*?)负责/.exec(words);
    return [{ number, units: (list?.[1] ?? list?.[2] ?? '').split(/[、，,]/) }];
  });

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Twenty pages put together from the given plans, in whole lines. */
const longPlan = (plans: readonly GoldPlan[]): string => {
  const text = plans.map((plan) => plan.text).join('\n');
  const repeated = text.repeat(Math.ceil((PAGE * PAGES) / text.length));
  return repeated.slice(0, repeated.indexOf('\n', PAGE * PAGES));
};

const printSpeed = (plans: readonly GoldPlan[]): void => {
  const text = longPlan(plans);
  const first = timed(() => parsePlan(text));
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timed(() => parsePlan(text)));
    plain.push(timed(() => splitPlainly(text)));
  }
  const [mine, theirs] = [median(ours), median(plain)];
  console.log(
    `\n${PAGES} pages (${text.length} characters): first ${first.toFixed(1)} ms, median ${mine.toFixed(2)} ms (goal 50 ms); ` +
      `plain splitter ${theirs.toFixed(2)} ms; ratio ${(mine / theirs).toFixed(1)}; ${Math.round(text.length / mine)} characters/ms`,
  );
};

const plans = readGoldPlans(folder);
if (plans.length === 0) {
  console.error(`no plans with gold files in ${folder}`);
  process.exitCode = 1;
} else {
  const good = printAccuracy(plans);
  printSpeed(plans);
  process.exitCode = good ? 0 : 1;
}
