import { z } from 'zod';
import { CaseState } from '../cases/cases.ts';
import { FraudType } from '../cases/fraud-types.ts';
import { identifierTypes } from '../cases/identifiers.ts';
import { CaseId, LinkDecisionId, SeriesId, UnitId } from '../ids.ts';
import { Abilities, FenOrNone, Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';

/** A sentence in both languages. */
export const Sentence = z.strictObject({ zh: z.string(), en: z.string() });

/** A series as it is named elsewhere. */
export const SeriesName = z.strictObject({ id: SeriesId, number: Line, name: Name });
export type SeriesName = z.infer<typeof SeriesName>;

/** How far the cases of the county are read for linking after a start: `done` of `all`, 0 of 0 before that is known. */
export const LinkingProgress = z.strictObject({
  done: z.number().int().nonnegative(),
  all: z.number().int().nonnegative(),
});
export type LinkingProgress = z.infer<typeof LinkingProgress>;

/** Null where linking knows every case; until then no link is told. */
export const linking = LinkingProgress.nullable();

/** A case beside others. Of one that the asker may not read only `id`, `number` and the unit are told; the rest is null. */
export const LinkedCase = z.strictObject({
  id: CaseId,
  number: Line,
  unitId: UnitId,
  unitName: Name,
  isReadable: z.boolean(),
  state: CaseState.nullable(),
  type: FraudType.nullable(),
  receivedAt: Moment.nullable(),
  /** When it happened: the first payment, what an import says, or else the report. */
  happenedAt: Moment.nullable(),
  placeName: Line.nullable(),
  loss: FenOrNone.nullable(),
  /** The series that it is in. */
  series: SeriesName.nullable(),
});
export type LinkedCase = z.infer<typeof LinkedCase>;

/** Kinds of evidence: the types of identifiers, and what else speaks for a link. */
export const evidenceTypes = {
  ...identifierTypes,
  downstream: { zh: '下游账户', en: 'Downstream account' },
  script: { zh: '话术', en: 'Script' },
  circumstances: { zh: '案情特征', en: 'Circumstances' },
} as const satisfies Record<string, Words>;
type EvidenceType = keyof typeof evidenceTypes;
export const EvidenceType = z.enum(Object.keys(evidenceTypes) as [EvidenceType, ...EvidenceType[]]);
/** Channels that are independent of each other. */
export const EvidenceFamily = z.enum([
  'money',
  'contact',
  'device',
  'network',
  'site',
  'place',
  'person',
  'script',
  'circumstances',
  'other',
]);

/** Why two cases are thought to belong together, in one sentence. */
export const LinkEvidence = z.strictObject({
  type: EvidenceType,
  family: EvidenceFamily,
  /** The shared value; null for a script and for circumstances. */
  value: Line.nullable(),
  /** Cases that have it. */
  cases: z.number().int().nonnegative(),
  /** 0 to 1. */
  weight: z.number(),
  sentence: Sentence,
});
export type LinkEvidence = z.infer<typeof LinkEvidence>;

/** A value that links nothing because too many unrelated people meet it. */
export const SuppressedValue = z.strictObject({
  type: EvidenceType,
  value: Line.nullable(),
  cases: z.number().int().nonnegative(),
  reason: Sentence,
});
export type SuppressedValue = z.infer<typeof SuppressedValue>;

export const linkStrengths = {
  confirmed: { zh: '已确认', en: 'Confirmed' },
  strong: { zh: '强', en: 'Strong' },
  weak: { zh: '弱（尚不足以串并）', en: 'Weak (not enough yet)' },
} as const satisfies Record<string, Words>;
export const LinkStrength = z.enum(['confirmed', 'strong', 'weak']);

export const linkVerdicts = {
  ...linkStrengths,
  none: { zh: '无关联', en: 'Not linked' },
  rejected: { zh: '已否决', en: 'Rejected' },
} as const satisfies Record<string, Words>;
export const LinkVerdict = z.enum(['confirmed', 'strong', 'weak', 'none', 'rejected']);

/** What a person said of two cases and that stands. */
export const LinkDecision = z.strictObject({
  id: LinkDecisionId,
  verdict: z.enum(['confirm', 'reject', 'split']),
  byName: Name,
  at: Moment,
  reason: Line,
  /** It follows from a change of a series, and is taken back by undoing that change. */
  ofSeries: z.boolean(),
});
export type LinkDecision = z.infer<typeof LinkDecision>;

/** A link of the case that was asked for. */
export const CaseLink = z.strictObject({
  other: LinkedCase,
  strength: LinkStrength,
  /** 0 to 1: one less what all evidence leaves open. */
  score: z.number(),
  evidence: z.array(LinkEvidence),
  decision: LinkDecision.nullable(),
});
export type CaseLink = z.infer<typeof CaseLink>;

export const CaseLinks = z.strictObject({
  caseId: CaseId,
  linking,
  series: SeriesName.nullable(),
  /** The series that the machine would form around the case; empty where none. */
  suggested: z.array(LinkedCase),
  /** Confirmed ones first, then by score; at most 100. */
  links: z.array(CaseLink),
  suppressed: z.array(SuppressedValue),
  /** Links that a person rejected. */
  rejected: z.array(z.strictObject({ other: LinkedCase, decision: LinkDecision })),
  /** `decideLink`, `openSeries`. */
  abilities: Abilities,
});
export type CaseLinks = z.infer<typeof CaseLinks>;

/** The answer to “why are these two (not) linked?”. */
export const CaseComparison = z.strictObject({
  one: LinkedCase,
  other: LinkedCase,
  verdict: LinkVerdict,
  score: z.number(),
  evidence: z.array(LinkEvidence),
  suppressed: z.array(SuppressedValue),
  /** In the order in which they count. */
  reasons: z.array(Sentence),
  decision: LinkDecision.nullable(),
  /** `decideLink`, `withdrawLinkDecision`. */
  abilities: Abilities,
});
export type CaseComparison = z.infer<typeof CaseComparison>;
