import { z } from 'zod';
import { CaseId, SeriesEventId, SeriesId, UnitId } from '../ids.ts';
import { Abilities, Ability, FenOrNone, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';
import {
  EvidenceType,
  LinkDecision,
  LinkedCase,
  LinkEvidence,
  linking,
  LinkStrength,
  SeriesName,
  SuppressedValue,
} from './links.ts';

/** Cases of one series at most. */
export const seriesLimit = 500;

/** Cases of one suggestion that are told at most. */
export const casesTold = 50;

export const seriesStates = {
  open: { zh: '已串并', en: 'Open' },
  merged: { zh: '已并入其他串案', en: 'Merged into another' },
  undone: { zh: '已撤销', en: 'Undone' },
} as const satisfies Record<string, Words>;
export const SeriesState = z.enum(['open', 'merged', 'undone']);

const count = z.number().int().nonnegative();

/** Money of the cases of a series that the asker may read, in fen. */
const totals = { loss: FenOrNone, stopped: FenOrNone, frozen: FenOrNone, returned: FenOrNone };

export const SeriesRow = z.strictObject({
  ...SeriesName.shape,
  state: SeriesState,
  unitId: UnitId,
  unitName: Name,
  openedAt: Moment,
  openedByName: Name.nullable(),
  /** Of these the asker may read `readableCount`. */
  caseCount: count,
  readableCount: count,
  /** First and last moment at which a readable case happened. */
  firstAt: Moment.nullable(),
  lastAt: Moment.nullable(),
  ...totals,
  version: Version,
});
export type SeriesRow = z.infer<typeof SeriesRow>;

/** A value that at least two cases of a series have, with the cases that have it. */
export const SharedPoint = z.strictObject({
  type: EvidenceType,
  value: Line.nullable(),
  caseIds: z.array(CaseId),
  /** Cases that have it in the whole county, those outside the series counted. */
  cases: count,
});
export type SharedPoint = z.infer<typeof SharedPoint>;

/** A link between two cases of a series. */
export const SeriesLink = z.strictObject({
  a: CaseId,
  b: CaseId,
  strength: LinkStrength,
  score: z.number(),
  evidence: z.array(LinkEvidence),
  decision: LinkDecision.nullable(),
});
export type SeriesLink = z.infer<typeof SeriesLink>;

export const seriesMoves = {
  openSeries: { zh: '串并立项', en: 'Opened' },
  editSeries: { zh: '修改', en: 'Edited' },
  addToSeries: { zh: '并入案件', en: 'Cases added' },
  splitSeries: { zh: '拆分', en: 'Split' },
  mergeSeries: { zh: '合并串案', en: 'Merged' },
} as const satisfies Record<string, Words>;
export const SeriesMove = z.enum(['openSeries', 'editSeries', 'addToSeries', 'splitSeries', 'mergeSeries']);

/** A change of a series. One that was undone stays in the history. */
export const SeriesEvent = z.strictObject({
  id: SeriesEventId,
  at: Moment,
  move: SeriesMove,
  actorName: Name,
  reason: Line,
  /** The cases that it moved. */
  caseIds: z.array(CaseId),
  /** The other series of a split or a merger, at its name of today. */
  other: SeriesName.nullable(),
  undone: z.strictObject({ at: Moment, byName: Name, reason: Line }).nullable(),
  /** Whether the asker may undo it now, and if not why. */
  undo: Ability,
});
export type SeriesEvent = z.infer<typeof SeriesEvent>;

/** A case that would join, with the strongest links to cases of the series. */
export const SeriesGrowth = z.strictObject({
  case: LinkedCase,
  strength: LinkStrength,
  score: z.number(),
  evidence: z.array(LinkEvidence),
});
export type SeriesGrowth = z.infer<typeof SeriesGrowth>;

export const SeriesRecord = z.strictObject({
  ...SeriesRow.shape,
  linking,
  note: Prose,
  /** Where a merged series went. */
  mergedInto: SeriesName.nullable(),
  /** By the moment at which they happened. */
  cases: z.array(LinkedCase),
  /** Those of most cases first; at most 200. */
  sharedPoints: z.array(SharedPoint),
  suppressed: z.array(SuppressedValue),
  /** Links within the series, at most 1,000, of which at least one case is readable. */
  links: z.array(SeriesLink),
  linkCount: count,
  growth: z.array(SeriesGrowth),
  /** The latest first, at most 200. */
  history: z.array(SeriesEvent),
  /** `editSeries`, `addToSeries`, `splitSeries`, `mergeSeries`. */
  abilities: Abilities,
});
export type SeriesRecord = z.infer<typeof SeriesRecord>;

/**
 * Cases that the machine takes for one series and that are not in one series yet. Where `open` is empty the cases would
 * be a new series; with one the fresh cases would join it; with several those series would be merged.
 */
export const SeriesSuggestion = z.strictObject({
  /** Made of the cases: the same suggestion has the same key. */
  key: z.string(),
  cases: z.array(LinkedCase),
  caseCount: count,
  /** Cases that are in no series yet. */
  freshCount: count,
  /** The score of its strongest link. */
  score: z.number(),
  /** The strongest evidence, each sentence once, at most 5. */
  evidence: z.array(LinkEvidence),
  open: z.array(SeriesName),
});
export type SeriesSuggestion = z.infer<typeof SeriesSuggestion>;

export const SeriesSuggestions = z.strictObject({
  /** Those of most cases first; of each at most `casesTold` cases are told, those first that the asker may read. */
  suggestions: z.array(SeriesSuggestion),
  total: count,
  linking,
  /** Cases that linking knows. */
  casesKnown: count,
});

/** An account that money of the series came to. Amounts in fen. */
export const SeriesAccount = z.strictObject({
  account: Line,
  bankName: Name.nullable(),
  caseCount: count,
  amount: FenOrNone,
  /** `paid`: the victim paid it; `ledger`: a bank told of it in the ledger of the case. */
  cases: z.array(
    z.strictObject({ caseId: CaseId, amount: FenOrNone, payments: count, source: z.enum(['paid', 'ledger']) }),
  ),
});
export type SeriesAccount = z.infer<typeof SeriesAccount>;

export const SeriesMoney = z.strictObject({
  seriesId: SeriesId,
  ...totals,
  /** Those of several cases first, then by amount; at most 500. */
  accounts: z.array(SeriesAccount),
  accountCount: count,
  commonCount: count,
  /** Cases whose money the asker may not read. */
  casesLeftOut: count,
});
export type SeriesMoney = z.infer<typeof SeriesMoney>;
