/** Shapes and ways of acting that are told apart. */
export const patternKinds = [
  'fan-in',
  'fan-out',
  'gather-scatter',
  'scatter-gather',
  'cycle',
  'stack',
  'bipartite',
  'chain',
  'quick-in-quick-out',
  'test-then-drain',
  'night-burst',
  'structuring',
] as const;

export type PatternKind = (typeof patternKinds)[number];

/** What a pattern rests on. `amount` in fen, moments in milliseconds since 1970. */
export interface PatternEvidence {
  readonly transfers: number;
  readonly amount: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Accounts with hardly any ordinary life in the ledger, of all in the pattern. */
  readonly lifeless: number;
}

/**
 * Transfers that look like a scheme: a lead for a person to judge, never a finding. `accounts` begins with the one in
 * the middle where there is one. `score` is the log odds (natural) of the transfer in it that speaks loudest.
 */
export interface Pattern {
  readonly kind: PatternKind;
  readonly transferIds: readonly string[];
  readonly accounts: readonly string[];
  readonly score: number;
  readonly sentence: string;
  readonly sentenceEn: string;
  readonly evidence: PatternEvidence;
}
