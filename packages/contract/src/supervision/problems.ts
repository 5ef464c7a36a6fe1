import { z } from 'zod';
import { InspectionId, PersonId, ProblemId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Evidence } from '../reports/reports.ts';
import { Abilities, Day, Line, Moment, Name, Prose, Version } from '../values.ts';
import { SupervisionEvent } from './supervision.ts';

/** States of a problem on the list (问题清单). It is struck off only after somebody else has verified it. */
export const problemLifecycle = lifecycle({
  initial: 'open',
  states: {
    open: { zh: '整改中', en: 'Open' },
    rectified: { zh: '待核验', en: 'Waiting for verification' },
    verified: { zh: '已销号', en: 'Struck off' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  },
  moves: {
    amendProblem: { from: ['open'], to: 'open', words: { zh: '调整', en: 'Amend' } },
    rectifyProblem: { from: ['open'], to: 'rectified', words: { zh: '报告整改', en: 'Report rectification' } },
    returnProblem: { from: ['rectified'], to: 'open', words: { zh: '退回', en: 'Return' } },
    verifyProblem: { from: ['rectified'], to: 'verified', words: { zh: '核验销号', en: 'Verify' } },
    reopenProblem: { from: ['verified'], to: 'open', words: { zh: '重新列入', en: 'Reopen' } },
    withdrawProblem: { from: ['open', 'rectified'], to: 'withdrawn', words: { zh: '撤销', en: 'Withdraw' } },
  },
});
export const ProblemState = z.enum(['open', 'rectified', 'verified', 'withdrawn']);
export type ProblemState = z.infer<typeof ProblemState>;

/** Where a problem was seen. */
export const ProblemSourceKind = z.enum(['inspection', 'report', 'task', 'meeting', 'supervision', 'tip', 'other']);
export const problemSources = {
  inspection: { zh: '检查', en: 'Inspection' },
  report: { zh: '报送', en: 'Report' },
  task: { zh: '任务', en: 'Task' },
  meeting: { zh: '会议', en: 'Meeting' },
  supervision: { zh: '督办', en: 'Supervision' },
  tip: { zh: '群众反映', en: 'Public' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<z.infer<typeof ProblemSourceKind>, unknown>;

export const ProblemSource = z.strictObject({ kind: ProblemSourceKind, id: z.uuid().nullable() });

export const ProblemText = z.strictObject({
  unitId: UnitId,
  title: Line,
  text: Prose,
  demands: Prose,
  dueOn: Day,
  source: ProblemSource,
});
export type ProblemText = z.infer<typeof ProblemText>;

export const ProblemRow = z.strictObject({
  id: ProblemId,
  /** Running number of the list in its year, 2026-17. */
  number: z.string(),
  title: Line,
  unitId: UnitId,
  unitName: Name,
  source: ProblemSource,
  state: ProblemState,
  dueOn: Day,
  overdue: z.boolean(),
  /** How often it was sent back or listed again. */
  rounds: z.number().int(),
  raisedAt: Moment,
  version: Version,
});
export type ProblemRow = z.infer<typeof ProblemRow>;

export const ProblemRecord = z.strictObject({
  ...ProblemRow.shape,
  text: Prose,
  demands: Prose,
  sourceLabel: Line.nullable(),
  raisedByName: Name,
  /** What was put right, as last reported; null before. */
  rectification: Prose.nullable(),
  rectifiedAt: Moment.nullable(),
  rectifiedByName: Name.nullable(),
  verifiedAt: Moment.nullable(),
  verifiedByName: Name.nullable(),
  evidence: z.array(Evidence),
  history: z.array(SupervisionEvent),
  abilities: Abilities,
});
export type ProblemRecord = z.infer<typeof ProblemRecord>;

/** States of an inspection (检查清单). */
export const inspectionLifecycle = lifecycle({
  initial: 'planned',
  states: {
    planned: { zh: '待检查', en: 'Planned' },
    done: { zh: '已检查', en: 'Done' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  moves: {
    amendInspection: { from: ['planned'], to: 'planned', words: { zh: '调整', en: 'Amend' } },
    recordFindings: { from: ['planned', 'done'], to: 'done', words: { zh: '登记检查情况', en: 'Record findings' } },
    cancelInspection: { from: ['planned'], to: 'cancelled', words: { zh: '取消', en: 'Cancel' } },
  },
});
export const InspectionState = z.enum(['planned', 'done', 'cancelled']);
export type InspectionState = z.infer<typeof InspectionState>;

export const InspectionText = z.strictObject({
  title: Line,
  onDay: Day,
  /** Units learn of it beforehand; otherwise only once it is done. */
  announced: z.boolean(),
  /** What will be looked at. */
  scope: Prose,
  unitIds: z.array(UnitId).min(1).max(100),
  inspectorIds: z.array(PersonId).min(1).max(20),
});
export type InspectionText = z.infer<typeof InspectionText>;

export const InspectionRow = z.strictObject({
  id: InspectionId,
  title: Line,
  onDay: Day,
  state: InspectionState,
  units: z.array(z.strictObject({ id: UnitId, name: Name })),
  problems: z.number().int(),
  openProblems: z.number().int(),
  version: Version,
});
export type InspectionRow = z.infer<typeof InspectionRow>;

/** What was seen at one unit, good and bad; a problem is raised beside it. */
export const Finding = z.strictObject({ unitId: UnitId, text: Prose.min(1) });
export type Finding = z.infer<typeof Finding>;

export const InspectionRecord = z.strictObject({
  ...InspectionRow.shape,
  announced: z.boolean(),
  scope: Prose,
  inspectors: z.array(z.strictObject({ id: PersonId, name: Name, unitName: Name })),
  findings: z.array(z.strictObject({ ...Finding.shape, unitName: Name })),
  problemList: z.array(ProblemRow),
  history: z.array(SupervisionEvent),
  abilities: Abilities,
});
export type InspectionRecord = z.infer<typeof InspectionRecord>;
