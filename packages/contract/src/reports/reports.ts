import { z } from 'zod';
import { EvidenceId, IndicatorId, PersonId, ReportId, TaskId, TaskPeriodId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Line, Moment, Name, Prose, Version } from '../values.ts';

/** States of a unit's report on one period. Nobody reviews the evidence of their own unit. */
export const reportLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '草稿', en: 'Draft' },
    submitted: { zh: '待审核', en: 'Submitted' },
    returned: { zh: '已退回', en: 'Returned' },
    accepted: { zh: '已通过', en: 'Accepted' },
  },
  moves: {
    editReport: { from: ['draft', 'returned'], to: 'draft', words: { zh: '修改', en: 'Edit' } },
    submitReport: { from: ['draft', 'returned'], to: 'submitted', words: { zh: '报送', en: 'Submit' } },
    recallReport: { from: ['submitted'], to: 'draft', words: { zh: '撤回', en: 'Recall' } },
    returnReport: { from: ['submitted'], to: 'returned', words: { zh: '退回', en: 'Return' } },
    acceptReport: { from: ['submitted'], to: 'accepted', words: { zh: '通过', en: 'Accept' } },
    reopenReport: { from: ['accepted'], to: 'returned', words: { zh: '重新审核', en: 'Reopen' } },
  },
});
export const ReportState = z.enum(['draft', 'submitted', 'returned', 'accepted']);
export type ReportState = z.infer<typeof ReportState>;

/** A number that a measure asks for. Never only a percentage: a ratio keeps both of its numbers. */
export const Indicator = z.strictObject({
  id: IndicatorId,
  code: z.string().regex(/^[a-z][a-z0-9_.]{1,59}$/),
  name: Line,
  /** 场次, 人次, 份, 元 … */
  countedIn: z.string().trim().min(1).max(20),
  kind: z.enum(['count', 'ratio', 'money']),
  /** Name of the denominator, for a ratio. */
  outOf: Line.nullable(),
  required: z.boolean(),
});
export type Indicator = z.infer<typeof Indicator>;

/** A reported figure. `denominator` only for a ratio; money in fen. */
export const Figure = z.strictObject({
  indicatorId: IndicatorId,
  numerator: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  denominator: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
});
export type Figure = z.infer<typeof Figure>;

export const Evidence = z.strictObject({
  id: EvidenceId,
  fileName: Line,
  mediaType: z.string(),
  size: z.number().int(),
  caption: z.string().max(300),
  takenAt: Moment.nullable(),
  place: z.string().max(120),
  /** WGS 84, only where the uploader chose to keep it. */
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  hasThumbnail: z.boolean(),
  addedAt: Moment,
});
export type Evidence = z.infer<typeof Evidence>;

export const ReportText = z.strictObject({
  progress: Prose,
  problems: Prose,
  nextSteps: Prose,
  figures: z.array(Figure).max(50),
});
export type ReportText = z.infer<typeof ReportText>;

export const ReportRow = z.strictObject({
  id: ReportId,
  taskId: TaskId,
  taskTitle: Line,
  periodId: TaskPeriodId,
  periodLabel: Line,
  dueAt: Moment.nullable(),
  unitId: UnitId,
  unitName: Name,
  state: ReportState,
  late: z.boolean(),
  submittedAt: Moment.nullable(),
  revision: z.number().int(),
  evidenceCount: z.number().int(),
  version: Version,
});
export type ReportRow = z.infer<typeof ReportRow>;

/** One handing-in, return, acceptance or change of a report. */
export const ReportEvent = z.strictObject({
  at: Moment,
  move: z.string(),
  actorId: PersonId.nullable(),
  actorName: Name,
  reason: Prose,
});

export const ReportRecord = z.strictObject({
  ...ReportRow.shape,
  ...ReportText.shape,
  acceptance: Prose,
  indicators: z.array(Indicator),
  evidence: z.array(Evidence),
  history: z.array(ReportEvent),
  abilities: Abilities,
});
export type ReportRecord = z.infer<typeof ReportRecord>;
