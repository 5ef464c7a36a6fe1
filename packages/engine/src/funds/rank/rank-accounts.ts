import type { Ledger } from '../ledger/ledger.ts';
import { searchLedger, type Search } from '../patterns/find-patterns.ts';
import { fullPatternOptions, type PatternOptions } from '../patterns/pattern-options.ts';
import type { Pattern } from '../patterns/pattern.ts';
import {
  type AccountFeatures,
  emptyFeatures,
  type FeatureName,
  featureNames,
  measureAccounts,
} from './account-features.ts';

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

/** What a pattern says at most of one account that has a part in it. */
const mostOfPattern = 8;

const zh: Readonly<Record<FeatureName, (value: number) => string>> = {
  passing: (value) => `${value} 笔转入在数日内几乎原额转出`,
  splitting: (value) => `一天内与同一账户转账 ${value} 笔`,
  burst: () => '短时间内往来账户数远超其平时水平',
  night: (value) => `凌晨 0 时至 5 时转账 ${value} 笔`,
  strangers: (value) => `几乎没有日常收支，却与陌生账户转账 ${value} 笔`,
};

const en: Readonly<Record<FeatureName, (value: number) => string>> = {
  passing: (value) => `${value} sums went on nearly whole within days`,
  splitting: (value) => `${value} transfers with one account within a day`,
  burst: () => 'far more partners within days than at other times',
  night: (value) => `${value} transfers between midnight and five`,
  strangers: (value) => `hardly any ordinary payments, but ${value} with strangers`,
};

/** The pattern that speaks loudest of each account, by account number. */
const strongestPatterns = (ledger: Ledger, { patterns }: Search): Map<number, Pattern> => {
  const strongest = new Map<number, Pattern>();
  for (const pattern of patterns)
    for (const name of pattern.accounts) {
      const account = ledger.rows.accounts.find(name);
      if (!strongest.has(account)) strongest.set(account, pattern);
    }
  return strongest;
};

interface Reason {
  readonly weight: number;
  readonly zh: string;
  readonly en: string;
}

const reasonsOf = (features: AccountFeatures, pattern: Pattern | undefined, account: number): Reason[] => {
  const reasons: Reason[] = featureNames.map((name) => {
    const value = features[name].value[account] ?? 0;
    return { weight: features[name].weight[account] ?? 0, zh: zh[name](value), en: en[name](value) };
  });
  if (pattern !== undefined)
    reasons.push({ weight: Math.min(mostOfPattern, pattern.score), zh: pattern.sentence, en: pattern.sentenceEn });
  return reasons.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
};

/**
 * The accounts of a ledger to look at first: the log odds of the patterns they have a part in and of their passing on,
 * splitting, bursts, nights and strangers, added up. An account without a reason is not listed. Whether a sum differs
 * from an account's usual sum plays no part.
 */
export const rankAccounts = (ledger: Ledger, { most = 1000, ...options }: RankOptions = {}): RankedAccount[] => {
  const search = searchLedger(ledger, options);
  const { accounts } = search.strangers.columns;
  const features = emptyFeatures(accounts);
  measureAccounts(search.strangers, fullPatternOptions(options), features, [0, accounts]);
  const strongest = strongestPatterns(ledger, search);
  const scored: { account: number; score: number }[] = [];
  for (let account = 0; account < accounts; account += 1) {
    let score = Math.min(mostOfPattern, strongest.get(account)?.score ?? 0);
    for (const name of featureNames) score += features[name].weight[account] ?? 0;
    if (score > 0) scored.push({ account, score: Math.round(score * 1000) / 1000 });
  }
  const names = ledger.rows.accounts;
  return scored
    .toSorted((a, b) => b.score - a.score || names.compare(a.account, b.account))
    .slice(0, most)
    .map(({ account, score }) => {
      const reasons = reasonsOf(features, strongest.get(account), account);
      return {
        account: names.name(account),
        score,
        reasons: reasons.map((reason) => reason.zh),
        reasonsEn: reasons.map((reason) => reason.en),
      };
    });
};
