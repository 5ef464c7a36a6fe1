import type { Ledger } from '../ledger/ledger.ts';
import { searchLedger, type Search } from '../patterns/find-patterns.ts';
import { fullPatternOptions, type PatternOptions } from '../patterns/pattern-options.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { type AccountFeatures, emptyFeatures, type FeatureName, featureNames, measureAccounts } from './account-features.ts';

export interface RankOptions extends Partial<PatternOptions> {
  /** Most accounts that are listed; 1000 unless said. */
  readonly most?: number;
}

/** An account to look at first, with why; a lead for a person to judge, never a finding. */
export interface RankedAccount {
  readonly account: string;
  readonly score: number;
  /** Sentences, the weightiest first; never empty. */
  readonly reasons: readonly string[];
  readonly reasonsEn: readonly string[];
}

/** How far each feature is trusted against a shape that was found as a whole. */
const trust: Readonly<Record<FeatureName, number>> = {
  pattern: 1,
  passing: 0.6,
  splitting: 0.6,
  burst: 0.6,
  night: 0.4,
  strangers: 0.4,
};

const mostOfOne = 8;

/**
 * How rare it is, among the accounts of this ledger, to have as much of a feature: -ln of their share. What half of all
 * have says nothing, and no scale is needed.
 */
const rarityOf = (values: Float32Array): ((value: number) => number) => {
  const present = values.filter((value) => value > 0).toSorted();
  return (value) => {
    if (!(value > 0)) return 0;
    let [low, high] = [0, present.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((present[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return Math.min(mostOfOne, Math.log(values.length / (present.length - low)));
  };
};

const zh: Readonly<Record<Exclude<FeatureName, 'pattern'>, (value: number) => string>> = {
  passing: (value) => `${value} 笔转入在数日内几乎原额转出`,
  splitting: (value) => `一天内与同一账户转账 ${value} 笔`,
  burst: () => '短时间内往来账户数远超其平时水平',
  night: (value) => `凌晨 0 时至 5 时转账 ${value} 笔`,
  strangers: (value) => `几乎没有日常收支，却与陌生账户转账 ${value} 笔`,
};

const en: Readonly<Record<Exclude<FeatureName, 'pattern'>, (value: number) => string>> = {
  passing: (value) => `${value} sums went on nearly whole within days`,
  splitting: (value) => `${value} transfers with one account within a day`,
  burst: () => 'far more partners within days than at other times',
  night: (value) => `${value} transfers between midnight and five`,
  strangers: (value) => `hardly any ordinary payments, but ${value} with strangers`,
};

/** The pattern that speaks loudest of each account, by account number; its score in the feature, above nothing. */
const readPatterns = (ledger: Ledger, { patterns }: Search, features: AccountFeatures): Map<number, Pattern> => {
  const strongest = new Map<number, Pattern>();
  const least = patterns.at(-1)?.score ?? 0;
  for (const pattern of patterns)
    for (const name of pattern.accounts) {
      const account = ledger.rows.accounts.find(name);
      if (strongest.has(account)) continue;
      strongest.set(account, pattern);
      features.pattern[account] = pattern.score - least + 1;
    }
  return strongest;
};

interface Weighed {
  readonly account: number;
  readonly score: number;
  readonly parts: readonly (readonly [name: FeatureName, weight: number])[];
}

const weighAccounts = (features: AccountFeatures): Weighed[] => {
  const rarities = featureNames.map((name) => [name, rarityOf(features[name])] as const);
  const weighed: Weighed[] = [];
  for (let account = 0; account < features.pattern.length; account += 1) {
    const parts = rarities
      .map(([name, rarity]) => [name, trust[name] * rarity(features[name][account] ?? 0)] as const)
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1]);
    if (parts.length === 0) continue;
    const score = parts.reduce((sum, [, weight]) => sum + weight, 0);
    weighed.push({ account, score: Math.round(score * 1000) / 1000, parts });
  }
  return weighed;
};

/**
 * The accounts of a ledger to look at first, by the patterns they have a part in and by how rare their passing on,
 * splitting, bursts, nights and strangers are among all accounts. An account without a reason is not listed. Whether a
 * sum differs from an account's usual sum plays no part.
 */
export const rankAccounts = (ledger: Ledger, { most = 1000, ...options }: RankOptions = {}): RankedAccount[] => {
  const search = searchLedger(ledger, options);
  const { accounts } = search.strangers.columns;
  const features = emptyFeatures(accounts);
  measureAccounts(search.strangers, fullPatternOptions(options), features, [0, accounts]);
  const strongest = readPatterns(ledger, search, features);
  const names = ledger.rows.accounts;
  const told = ({ account, parts }: Weighed, words: typeof zh, ofPattern: (pattern: Pattern) => string): string[] =>
    parts.map(([name]) => {
      const pattern = strongest.get(account);
      if (name === 'pattern') return pattern === undefined ? '' : ofPattern(pattern);
      return words[name](features[name][account] ?? 0);
    });
  return weighAccounts(features)
    .toSorted((a, b) => b.score - a.score || names.compare(a.account, b.account))
    .slice(0, most)
    .map((one) => ({
      account: names.name(one.account),
      score: one.score,
      reasons: told(one, zh, ({ sentence }) => sentence),
      reasonsEn: told(one, en, ({ sentenceEn }) => sentenceEn),
    }));
};
