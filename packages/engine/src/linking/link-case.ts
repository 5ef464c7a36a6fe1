import type { Label } from '../calendar/label.ts';
import type { families, IdentifierType } from './identifier-kinds.ts';

/** What linking knows of a case. Only `id` and `identifiers` must be given. */
export interface LinkCase {
  readonly id: string;
  /** The narrative or the script that was told or written to the victim. */
  readonly text?: string;
  /** `type` is one of the identifier types or one of their other names; values as they were written. */
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  /** Accounts further down that a trace of the case's money came to. */
  readonly downstream?: readonly string[];
  /** When it happened, in milliseconds since 1970. */
  readonly at?: number;
  readonly place?: string;
  readonly fraudType?: string;
  readonly tools?: readonly string[];
}

/** Why a link is thought to be one, in one sentence. */
export interface Evidence {
  readonly type: IdentifierType | 'circumstances';
  readonly family: keyof typeof families;
  /** The shared value as folded; null for what is no value. */
  readonly value: string | null;
  /** Cases that have the value. */
  readonly cases: number;
  /** 0 to 1. */
  readonly weight: number;
  readonly sentence: Label;
}

/** A shared value that speaks for nothing, and why. */
export interface Suppressed {
  readonly type: IdentifierType;
  readonly value: string;
  readonly cases: number;
  readonly reason: Label;
}

const linkStrengths = ['confirmed', 'strong', 'weak'] as const;
export type LinkStrength = (typeof linkStrengths)[number];

/** Two cases that may belong together; `a` comes before `b`. */
export interface CaseLink {
  readonly a: string;
  readonly b: string;
  /** A weak one is no suggestion: it is “not enough” so far. */
  readonly strength: LinkStrength;
  /** 0 to 1: one less what all evidence leaves open. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Confirmed ones first, then strong ones, by score, by ids: an order that the links alone decide. */
export const compareLinks = (one: CaseLink, other: CaseLink): number =>
  linkStrengths.indexOf(one.strength) - linkStrengths.indexOf(other.strength) ||
  other.score - one.score ||
  (one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1);

export type Verdict = LinkStrength | 'none' | 'rejected';

/** The answer to “why are these two (not) linked?”. */
export interface LinkAnswer {
  readonly verdict: Verdict;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly suppressed: readonly Suppressed[];
  /** In the order in which they count. */
  readonly reasons: readonly Label[];
}
