import { z } from 'zod';
import { Cycle } from '../cycle.ts';
import { MeasureId, PlanVersionId, UnitGroupId, UnitId } from '../ids.ts';
import { Abilities, Day, Line, Name, Prose, Version } from '../values.ts';
import { PlanCounts, PlanVersionRow } from './plans.ts';

const Offset = z.number().int().min(0).max(10_000_000);
/** A half-open piece of the plan's text in UTF-16 offsets, as `text.slice(start, end)` takes them. */
export const Span = z.strictObject({ start: Offset, end: Offset });
export type Span = z.infer<typeof Span>;

export const MentionId = z.uuid().brand('MentionId');
export type MentionId = z.infer<typeof MentionId>;
/** 牵头单位, 责任单位, 配合单位; `leader` is 牵头领导, a person and not a unit. */
export const MentionPart = z.enum(['lead', 'responsible', 'supporting', 'leader']);
export type MentionPart = z.infer<typeof MentionPart>;
export const MentionStanding = z.enum(['unresolved', 'unit', 'group', 'post', 'ignored']);
export type MentionStanding = z.infer<typeof MentionStanding>;

/** A unit as the plan writes it, and what the office says it is. */
export const Mention = z.strictObject({
  id: MentionId,
  part: MentionPart,
  /** As written. */
  name: Name,
  /** Null where it was added by hand. */
  span: Span.nullable(),
  note: Line.nullable(),
  standing: MentionStanding,
  unitId: UnitId.nullable(),
  groupId: UnitGroupId.nullable(),
  /** Today's name of that unit or group. */
  settledName: Name.nullable(),
});
export type Mention = z.infer<typeof Mention>;

/** Something the reading did not want to guess; a person ticks it off. */
export const Doubt = z.strictObject({
  id: z.number().int(),
  code: z.string(),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  span: Span.nullable(),
  settled: z.boolean(),
});
export type Doubt = z.infer<typeof Doubt>;

/** When a measure is due, as written and as understood; `cycle` is null where nothing definite was read. */
export const MeasureTerm = z.strictObject({
  deadlineText: Line.nullable(),
  deadlineSpan: Span.nullable(),
  cycle: Cycle.nullable(),
  /** Whether a period's day lies in it or, as in “report last month by the 5th”, in the next. */
  dueIn: z.enum(['period', 'next-period']),
  startsOn: Day.nullable(),
});
export type MeasureTerm = z.infer<typeof MeasureTerm>;

/** A measure of a version of a plan. */
export const LedgerMeasure = z.strictObject({
  id: MeasureId,
  /** The measure through all versions of the plan. */
  lineageId: MeasureId,
  position: z.number().int(),
  /** As in the plan: 三/(一)/1. */
  path: z.string().max(200),
  heading: Line.nullable(),
  text: Prose,
  /** Place of the text; null where it was written by hand. */
  span: Span.nullable(),
  /** Place of the whole item with its number and unit lines. */
  extent: Span.nullable(),
  mentions: z.array(Mention),
  ...MeasureTerm.shape,
  /** The office has said that this measure has no lead. */
  withoutLead: z.boolean(),
  doubts: z.array(Doubt),
  /** Changed by hand after the reading. */
  edited: z.boolean(),
});
export type LedgerMeasure = z.infer<typeof LedgerMeasure>;

export const PlanSection = z.strictObject({ path: z.string(), heading: z.string(), span: Span });
export type PlanSection = z.infer<typeof PlanSection>;

/** A sentence of the plan that asks for reports on all of its work: 每月10日前报送县联席办. */
export const ReportingRule = z.strictObject({
  text: z.string().max(1000),
  span: Span,
  /** The part that says when, as it can be given to measures. */
  deadlineText: Line.nullable(),
  cycle: Cycle.nullable(),
  recipient: z.string().max(300).nullable(),
});
export type ReportingRule = z.infer<typeof ReportingRule>;

/** A version with its ledger; the text itself comes from `readPlanText`, because it never changes. */
export const PlanLedger = z.strictObject({
  ...PlanVersionRow.shape,
  sections: z.array(PlanSection),
  reportingRules: z.array(ReportingRule),
  measures: z.array(LedgerMeasure),
  /** The confirmed version before it, for the comparison. */
  previousId: PlanVersionId.nullable(),
  /** Name of the file it was read from; null for pasted text. */
  fileName: Line.nullable(),
  /** The last change that can be undone. */
  undoes: z.strictObject({ personName: Name, words: Line }).nullable(),
  abilities: Abilities,
});
export type PlanLedger = z.infer<typeof PlanLedger>;

/** What a command changed: replace these measures, drop those, and go on from `version`. */
export const LedgerChange = z.strictObject({
  version: Version,
  measures: z.array(LedgerMeasure),
  dropped: z.array(MeasureId),
  /** Every measure's id in the order of the plan. */
  order: z.array(MeasureId),
  counts: PlanCounts,
  undoes: PlanLedger.shape.undoes,
});
export type LedgerChange = z.infer<typeof LedgerChange>;
