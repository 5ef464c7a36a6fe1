import { z } from 'zod';
import { MeasureId, UnitGroupId, UnitId } from '../ids.ts';
import { Line, Moment, Name, Prose, Version } from '../values.ts';
import { NameCandidate } from '../units/names.ts';
import { UnitText } from '../units/units.ts';
import { MeasureTerm, MentionId, MentionPart, Span } from './ledger.ts';

/** What a written name is said to be. */
export const MentionChoice = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('unit'), unitId: UnitId }),
  z.strictObject({ to: z.literal('new-unit'), unit: UnitText }),
  z.strictObject({ to: z.literal('group'), groupId: UnitGroupId }),
  z.strictObject({ to: z.literal('post') }),
  z.strictObject({ to: z.literal('ignored') }),
  z.strictObject({ to: z.literal('unresolved') }),
]);
export type MentionChoice = z.infer<typeof MentionChoice>;

/** One choice for these mentions, or for every mention of the same written name. */
export const Settlement = z.strictObject({
  mentionIds: z.array(MentionId).min(1).max(2000),
  everywhere: z.boolean(),
  choice: MentionChoice,
  /** Keep the written name as another name of the unit or group, for the next plan. */
  remember: z.boolean(),
});
export type Settlement = z.infer<typeof Settlement>;

/** A name that several mentions share and nobody has settled, with what it may mean. */
export const UnsettledName = z.strictObject({
  name: Name,
  /** How the reading took it: an open set (各乡镇) is a group. */
  kind: z.enum(['unit', 'group', 'post']),
  mentions: z.array(z.strictObject({ id: MentionId, measureId: MeasureId, path: z.string(), part: MentionPart })),
  candidates: z.array(NameCandidate),
});
export type UnsettledName = z.infer<typeof UnsettledName>;

/** A mention in an edited measure: a kept one by its id, a new one by its name. */
export const MentionText = z.strictObject({ id: MentionId.nullable(), part: MentionPart, name: Name });
export type MentionText = z.infer<typeof MentionText>;

const path = z.string().trim().min(1).max(200);

/** Fields of a measure that are to change; those left out stay. */
export const MeasureEdit = z.strictObject({
  path: path.optional(),
  heading: Line.nullable().optional(),
  text: Prose.min(1).optional(),
  mentions: z.array(MentionText).max(200).optional(),
  /** Written deadline: read anew unless `term` says what it means. */
  deadlineText: Line.nullable().optional(),
  term: MeasureTerm.pick({ cycle: true, dueIn: true, startsOn: true }).optional(),
  withoutLead: z.boolean().optional(),
});
export type MeasureEdit = z.infer<typeof MeasureEdit>;

/** A measure that the reading missed; `span` where its text was picked in the plan. */
export const NewMeasure = z.strictObject({
  path,
  heading: Line.nullable(),
  text: Prose.min(1),
  span: Span.nullable(),
  mentions: z.array(MentionText.omit({ id: true })).max(200),
  deadlineText: Line.nullable(),
});
export type NewMeasure = z.infer<typeof NewMeasure>;

/** What is said of measures without a lead: that this is meant, or that the first responsible unit leads. */
export const LeadChoice = z.enum(['without-lead', 'first-responsible']);
export type LeadChoice = z.infer<typeof LeadChoice>;

export const PlanEditKind = z.enum([
  'settle-mentions',
  'settle-leads',
  'settle-doubt',
  'set-terms',
  'edit-measure',
  'add-measure',
  'drop-measure',
  'split-measure',
  'merge-measures',
  'relate-measure',
  'amend-plan',
  'undo',
]);
export type PlanEditKind = z.infer<typeof PlanEditKind>;

/** One change of a draft. Also the `changes` in the detail of `changed-meanwhile`. */
export const PlanEdit = z.strictObject({
  version: Version,
  at: Moment,
  personName: Name,
  kind: PlanEditKind,
  words: Line,
  measures: z.array(z.strictObject({ id: MeasureId, path: z.string() })),
  undone: z.boolean(),
});
export type PlanEdit = z.infer<typeof PlanEdit>;
