import { z } from 'zod';
import { PersonId, SupervisionId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Evidence } from '../reports/reports.ts';
import { Abilities, Line, Moment, Name, Prose, Version } from '../values.ts';
import { ApprovalLevel, RungCode, RungEntry, SupervisionRungId } from './rungs.ts';

/**
 * States of a case on the ladder. Moves are named by the endpoint that makes them. A rung that asks for no reply is
 * closed as soon as it is issued; what was issued wrongly can be withdrawn even then.
 */
export const supervisionLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '拟稿', en: 'Draft' },
    submitted: { zh: '待批准', en: 'Waiting for approval' },
    issued: { zh: '待回复', en: 'Issued' },
    replied: { zh: '已回复', en: 'Replied' },
    rectified: { zh: '待复核', en: 'Rectified, waiting for review' },
    closed: { zh: '已办结', en: 'Closed' },
    forwarded: { zh: '已报送上级', en: 'Submitted to the organ in charge' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
    escalated: { zh: '已升级', en: 'Escalated' },
  },
  moves: {
    editSupervision: { from: ['draft'], to: 'draft', words: { zh: '修改', en: 'Edit' } },
    submitSupervision: { from: ['draft'], to: 'submitted', words: { zh: '送批', en: 'Submit for approval' } },
    returnSupervision: { from: ['submitted'], to: 'draft', words: { zh: '退回修改', en: 'Return' } },
    issueSupervision: { from: ['draft', 'submitted'], to: 'issued', words: { zh: '签发', en: 'Issue' } },
    forwardSupervision: { from: ['submitted'], to: 'forwarded', words: { zh: '报送上级', en: 'Submit upward' } },
    recordOutcome: { from: ['forwarded'], to: 'closed', words: { zh: '登记处理结果', en: 'Record the outcome' } },
    replySupervision: { from: ['issued'], to: 'replied', words: { zh: '回复', en: 'Reply' } },
    returnReply: { from: ['replied'], to: 'issued', words: { zh: '退回回复', en: 'Return the reply' } },
    reportRectification: { from: ['replied'], to: 'rectified', words: { zh: '报告整改', en: 'Report rectification' } },
    returnRectification: {
      from: ['rectified'],
      to: 'replied',
      words: { zh: '整改不到位，退回', en: 'Return the rectification' },
    },
    closeSupervision: {
      from: ['issued', 'replied', 'rectified'],
      to: 'closed',
      words: { zh: '办结（摘牌）', en: 'Close after review' },
    },
    escalateSupervision: {
      from: ['issued', 'replied', 'rectified'],
      to: 'escalated',
      words: { zh: '升级', en: 'Escalate' },
    },
    withdrawSupervision: {
      from: ['draft', 'submitted', 'issued', 'replied', 'rectified', 'closed'],
      to: 'withdrawn',
      words: { zh: '撤销', en: 'Withdraw' },
    },
  },
});
export const SupervisionState = z.enum([
  'draft',
  'submitted',
  'issued',
  'replied',
  'rectified',
  'closed',
  'forwarded',
  'withdrawn',
  'escalated',
]);
export type SupervisionState = z.infer<typeof SupervisionState>;

/** A record that a case rests on. */
export const SupervisionBasis = z.strictObject({
  kind: z.enum(['task-period', 'report', 'problem', 'resolution', 'supervision']),
  id: z.uuid(),
  label: Line,
  at: Moment,
});
export type SupervisionBasis = z.infer<typeof SupervisionBasis>;

/** The page a basis belongs to is found by `taskId` for a period; others by their own id. */
export const BasisRecord = z.strictObject({ ...SupervisionBasis.shape, taskId: z.uuid().nullable() });
export type BasisRecord = z.infer<typeof BasisRecord>;

/** A unit that meets the entry criteria of a rung, with the records that say so. */
export const SupervisionCandidate = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  rungId: SupervisionRungId,
  rung: RungCode,
  /** The highest rung that the unit meets now. */
  highest: z.boolean(),
  reasons: z.array(z.strictObject({ entry: RungEntry, words: Line, records: z.array(BasisRecord) })),
});
export type SupervisionCandidate = z.infer<typeof SupervisionCandidate>;

export const SupervisionText = z.strictObject({
  title: Line,
  /** The body of the letter, in paragraphs. */
  text: Prose.min(1),
  /** What the unit has to do. */
  demands: Prose,
});
export type SupervisionText = z.infer<typeof SupervisionText>;

export const SupervisionRow = z.strictObject({
  id: SupervisionId,
  rung: RungCode,
  /** 联办督〔2026〕1号; null before it is issued. Never used twice, also not after a withdrawal. */
  number: z.string().nullable(),
  title: Line,
  unitId: UnitId,
  unitName: Name,
  state: SupervisionState,
  issuedAt: Moment.nullable(),
  replyDueAt: Moment.nullable(),
  rectifyDueAt: Moment.nullable(),
  /** A reply or a rectification is owed and its term is over. */
  overdue: z.boolean(),
  createdAt: Moment,
  version: Version,
});
export type SupervisionRow = z.infer<typeof SupervisionRow>;

/** A unit's answer, round by round. The open one is the draft that its people still write. */
export const SupervisionReply = z.strictObject({
  id: z.uuid(),
  round: z.number().int().positive(),
  kind: z.enum(['reply', 'rectification']),
  text: Prose,
  submittedAt: Moment.nullable(),
  submittedByName: Name.nullable(),
  inTime: z.boolean().nullable(),
  /** Why it was sent back; null where it was not. */
  returnReason: Prose.nullable(),
  evidence: z.array(Evidence),
});
export type SupervisionReply = z.infer<typeof SupervisionReply>;

/** One transition of a case: who, why, when. */
export const SupervisionEvent = z.strictObject({
  at: Moment,
  move: z.string(),
  actorId: PersonId.nullable(),
  actorName: Name,
  reason: Prose,
});

export const SupervisionLink = z.strictObject({
  id: SupervisionId,
  rung: RungCode,
  number: z.string().nullable(),
  title: Line,
});

/** A case with all that belongs to it. `abilities` are named by endpoint id. */
export const SupervisionRecord = z.strictObject({
  ...SupervisionRow.shape,
  ...SupervisionText.shape,
  rungId: SupervisionRungId,
  approval: ApprovalLevel,
  replyWorkingDays: z.number().int().nullable(),
  rectifyWorkingDays: z.number().int().nullable(),
  submitsUpward: z.boolean(),
  /** The organ it was submitted to, and what it answered. */
  organ: Line.nullable(),
  outcome: Prose.nullable(),
  draftedByName: Name.nullable(),
  issuedByName: Name.nullable(),
  basis: z.array(BasisRecord),
  previous: SupervisionLink.nullable(),
  next: SupervisionLink.nullable(),
  replies: z.array(SupervisionReply),
  history: z.array(SupervisionEvent),
  abilities: Abilities,
});
export type SupervisionRecord = z.infer<typeof SupervisionRecord>;
