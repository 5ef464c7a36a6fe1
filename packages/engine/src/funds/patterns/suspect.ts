import type { Census } from './census.ts';
import { findMeetings } from './find-meetings.ts';
import { findPaths } from './find-paths.ts';
import { findStars } from './find-stars.ts';
import type { PatternOptions } from './pattern-options.ts';
import { type Strangers, weighStrangers } from './strangers.ts';
import { Suspicion } from './suspicion.ts';

/** How far the ledger itself may move the prior up: to one transfer between strangers in ninety. */
const mostShift = 2.5;

const findSingles = ({ count, weight }: Strangers, options: PatternOptions, suspicion: Suspicion): void => {
  for (let i = 0; i < count; i += 1) {
    const logOdds = options.priorLogOdds + (weight[i] ?? 0);
    if (logOdds >= options.leastLogOdds) suspicion.raise(i, logOdds);
  }
};

const findAll = (strangers: Strangers, census: Census, options: PatternOptions): Suspicion => {
  weighStrangers(strangers, census, options.priorLogOdds);
  const suspicion = new Suspicion(strangers.count);
  findSingles(strangers, options, suspicion);
  findStars(strangers, options, suspicion);
  findPaths(strangers, options, suspicion);
  findMeetings(strangers, options, suspicion);
  return suspicion;
};

/** The share of transfers found in a scheme among those of accounts with a life of their own. */
const shareFound = ({ count, livesWeight }: Strangers, suspicion: Suspicion): number => {
  let found = 0;
  for (let i = 0; i < count; i += 1) if (suspicion.isRaised(i) && livesWeight[i] === 0) found += 1;
  return found / Math.max(1, count);
};

/**
 * Weighs the transfers between strangers twice: once from the prior, and where that finds more schemes than the prior
 * expects, again from what was found (empirical Bayes, one step, bounded).
 */
export const suspect = (strangers: Strangers, census: Census, options: PatternOptions): Suspicion => {
  const first = findAll(strangers, census, options);
  const { priorLogOdds } = options;
  const seen = Math.log(Math.max(shareFound(strangers, first), 1e-9));
  const learned = Math.min(Math.max(priorLogOdds, seen), priorLogOdds + mostShift);
  return learned === priorLogOdds ? first : findAll(strangers, census, { ...options, priorLogOdds: learned });
};
