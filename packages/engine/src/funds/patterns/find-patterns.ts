import type { Ledger } from '../ledger/ledger.ts';
import { type Behaviour, findBehaviours, findQuick } from './behaviour.ts';
import type { Census } from './census.ts';
import { type FundColumns, fundColumns } from './fund-columns.ts';
import { groupTransfers } from './group-transfers.ts';
import type { Pattern, PatternEvidence } from './pattern.ts';
import { fullPatternOptions, type PatternOptions } from './pattern-options.ts';
import { sentencesOf } from './sentence.ts';
import { type Shape, shapeOf } from './shape-of.ts';
import { emptyGround, gatherStrangers, type Ground, passes, runPass, type Strangers } from './strangers.ts';
import { suspect } from './suspect.ts';
import type { Suspicion } from './suspicion.ts';

/** What was found, and how often a limit cut the search short (none: nothing was left out). */
export interface FoundPatterns {
  readonly patterns: readonly Pattern[];
  readonly cuts: Readonly<Record<string, number>>;
}

/** Patterns with what they rest on, for whoever ranks accounts. */
export interface Search extends FoundPatterns {
  readonly strangers: Strangers;
  readonly suspicion: Suspicion;
}

const evidenceOf = (strangers: Strangers, members: readonly number[], accounts: readonly number[]): PatternEvidence => {
  const { amount, at, told } = strangers;
  let sum = 0;
  for (const i of members) sum += amount[i] ?? 0;
  return {
    transfers: members.length,
    amount: sum,
    firstAt: at[members[0] ?? 0] ?? 0,
    lastAt: at[members.at(-1) ?? 0] ?? 0,
    lifeless: accounts.filter((account) => told.life[account] === 0).length,
  };
};

const patternOf = (
  { rows }: Ledger,
  strangers: Strangers,
  { kind, middle }: Shape,
  members: readonly number[],
  logOdds: number,
): Pattern => {
  const { from, to, place, columns } = strangers;
  const mentioned = new Set(middle >= 0 ? [middle] : []);
  for (const i of members) mentioned.add(from[i] ?? 0).add(to[i] ?? 0);
  const accounts = [...mentioned];
  const evidence = evidenceOf(strangers, members, accounts);
  const names = accounts.map((account) => rows.accounts.name(account));
  const payers = new Set(members.map((i) => from[i])).size;
  const payees = new Set(members.map((i) => to[i])).size;
  return {
    kind,
    transferIds: members.map((i) => rows.id(columns.row[place[i] ?? 0] ?? 0)),
    accounts: names,
    score: Math.round(logOdds * 100) / 100,
    ...sentencesOf({ ...evidence, kind, account: names[0] ?? '', payers, payees }),
    evidence,
  };
};

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byScore = (a: Pattern, b: Pattern): number =>
  b.score - a.score ||
  a.evidence.firstAt - b.evidence.firstAt ||
  compareText(a.kind, b.kind) ||
  compareText(a.accounts.join(' '), b.accounts.join(' '));

/** What every pass over all accounts, in this process, gives. */
export const surveyLedger = (columns: FundColumns, options: PatternOptions): readonly [Ground, Census | null] => {
  const ground = emptyGround(columns);
  let census: Census | null = null;
  for (const pass of passes) census = runPass(pass, ground, options, [0, columns.accounts]);
  return [ground, census];
};

/** Finds patterns on a ground that was gone over by every pass, here or by several workers. */
export const searchGround = (ledger: Ledger, ground: Ground, census: Census, options: PatternOptions): Search => {
  const { row } = ground.columns;
  const strangers = gatherStrangers(ground, (a, b) => ledger.rows.compareContent(row[a] ?? 0, row[b] ?? 0));
  const suspicion = suspect(strangers, census, options);
  const behaviours: Behaviour[] = findBehaviours(strangers, options, suspicion);
  behaviours.push(...findQuick(strangers, options, suspicion));
  const patterns = groupTransfers(strangers, options, suspicion).map((group) => {
    const steps = group.map((i) => ({
      from: strangers.from[i] ?? 0,
      to: strangers.to[i] ?? 0,
      at: strangers.at[i] ?? 0,
    }));
    const logOdds = group.reduce((most, i) => Math.max(most, suspicion.logOdds[i] ?? 0), -Infinity);
    return patternOf(ledger, strangers, shapeOf(steps), group, logOdds);
  });
  for (const { kind, account, members, logOdds } of behaviours)
    patterns.push(patternOf(ledger, strangers, { kind, middle: account }, members, logOdds));
  return { patterns: patterns.toSorted(byScore), cuts: Object.fromEntries(suspicion.cuts), strangers, suspicion };
};

/** The search with all that ranking needs. */
export const searchLedger = (ledger: Ledger, options: Partial<PatternOptions> = {}): Search => {
  const full = fullPatternOptions(options);
  const [ground, census] = surveyLedger(fundColumns(ledger), full);
  if (census === null) throw new RangeError('the last pass gives the census');
  return searchGround(ledger, ground, census, full);
};

/**
 * Transfers of a ledger that look like schemes, with their exact members, the most telling first. The same for the
 * same transfers in whatever order they came. A transfer can stand in one shape and in several ways of acting.
 * Linear in the transfers but for sorting; what a limit cut short is told by `findPatternsAndCuts`.
 * Throws RangeError for an option that makes no sense.
 */
export const findPatterns = (ledger: Ledger, options: Partial<PatternOptions> = {}): readonly Pattern[] =>
  searchLedger(ledger, options).patterns;

export const findPatternsAndCuts = (ledger: Ledger, options: Partial<PatternOptions> = {}): FoundPatterns => {
  const { patterns, cuts } = searchLedger(ledger, options);
  return { patterns, cuts };
};
