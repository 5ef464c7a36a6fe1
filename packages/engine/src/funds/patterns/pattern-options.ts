const day = 86_400_000;

/**
 * What separates laundering from ordinary payments, as numbers. They come from how people and mules act, not from any
 * sample: people pay the same few again and again, buy where many buy, and keep an account for months; a mule account
 * serves for days, among strangers, and what comes in goes out.
 */
export interface PatternOptions {
  /** Two accounts that paid each other over longer than this know each other. A week: a scheme is over within days. */
  readonly habitMs: number;
  /** … or over half as long, where they paid each other this many times. */
  readonly habitCount: number;
  /** An account paid by as many accounts as this is a shop, a firm or an office … */
  readonly hubPartners: number;
  /** … where it works on as many days as this, or half of the days covered. */
  readonly hubDays: number;
  /** An account in use over longer than this many days, or six tenths of the days covered, has a life of its own. */
  readonly lifeDays: number;
  /** Payments of one payer within this time are one batch (代发): wages, refunds. */
  readonly batchMs: number;
  readonly batchCount: number;
  /** How long money gathers or spreads at one account. */
  readonly windowMs: number;
  /** How long money rests in an account that passes it on. */
  readonly restMs: number;
  /** Money that rests no longer than this is quick in, quick out. */
  readonly quickMs: number;
  /** Fewest transfers that gather at or spread from one account. */
  readonly leastFan: number;
  /** Most transfers of one path or circle. */
  readonly longestPath: number;
  /** Most transfers into an account, the latest ones, that are tried as the source of one out of it. */
  readonly triedSources: number;
  /** Log odds, against ordinary, of one transfer in a thousand being part of a scheme: where evidence starts from. */
  readonly priorLogOdds: number;
  /** Log odds from which a pattern is reported: three to one. */
  readonly leastLogOdds: number;
  /** Sums, in fen, below which payments are kept to escape a report (大额交易报告: 5 万 cash, 20 万 and 50 万 transfers). */
  readonly thresholds: readonly number[];
  /** Amounts from this share of the threshold up to the threshold are just below it. */
  readonly justBelow: number;
}

export const defaultPatternOptions: PatternOptions = {
  habitMs: 7 * day,
  habitCount: 5,
  hubPartners: 40,
  hubDays: 12,
  lifeDays: 20,
  batchMs: 3_600_000,
  batchCount: 4,
  windowMs: 5 * day,
  restMs: 4 * day,
  quickMs: 3_600_000,
  leastFan: 3,
  longestPath: 16,
  triedSources: 32,
  priorLogOdds: -7,
  leastLogOdds: 1.1,
  thresholds: [5_000_000, 20_000_000, 50_000_000],
  justBelow: 0.9,
};

/** The options with what holds unless said. Throws RangeError for one that makes no sense. */
export const fullPatternOptions = (options: Partial<PatternOptions> = {}): PatternOptions => {
  const full = { ...defaultPatternOptions, ...options };
  for (const [name, value] of Object.entries(full))
    if (name !== 'priorLogOdds' && name !== 'leastLogOdds' && typeof value === 'number' && !(value > 0))
      throw new RangeError(`${name}: above zero`);
  return full;
};
