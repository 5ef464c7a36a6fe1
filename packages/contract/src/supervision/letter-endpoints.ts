import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { SupervisionId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery, Prose, Version } from '../values.ts';
import { supervisionRefusals } from './refusals.ts';
import { RungCode, SupervisionRungId } from './rungs.ts';
import {
  SupervisionBasis,
  SupervisionRecord,
  SupervisionRow,
  SupervisionState,
  SupervisionText,
} from './supervision.ts';

const ofCase = z.strictObject({ supervisionId: SupervisionId });
const seen = z.strictObject({ version: Version });
const reasoned = z.strictObject({ reason: Line, version: Version });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere } = supervisionRefusals;

/** The act of a case that takes nothing but a reason. */
const act = actsOn({ at: '/api/supervisions/:supervisionId', params: ofCase, reply: SupervisionRecord });

const readings = {
  listSupervisions: endpoint({
    id: 'listSupervisions',
    method: 'GET',
    path: '/api/supervisions',
    action: 'supervision.read',
    summary: { zh: '督办列表', en: 'Cases of supervision, newest first' },
    query: z.strictObject({
      ...PageQuery,
      rung: RungCode.optional(),
      state: SupervisionState.optional(),
      /** Drafts, waiting and issued ones; without those that have ended. */
      open: z.stringbool().optional(),
      overdue: z.stringbool().optional(),
      unitId: UnitId.optional(),
      search: Line.optional(),
    }),
    reply: pageOf(SupervisionRow),
  }),
  readSupervision: endpoint({
    id: 'readSupervision',
    method: 'GET',
    path: '/api/supervisions/:supervisionId',
    action: 'supervision.read',
    summary: { zh: '督办详情', en: 'A case of supervision' },
    params: ofCase,
    reply: SupervisionRecord,
  }),
} as const;

const drafting = {
  draftSupervision: endpoint({
    id: 'draftSupervision',
    method: 'POST',
    path: '/api/supervisions',
    action: 'supervision.draft',
    summary: { zh: '起草督办', en: 'Draft a case' },
    body: z.strictObject({
      rungId: SupervisionRungId,
      unitId: UnitId,
      ...SupervisionText.shape,
      basis: z.array(SupervisionBasis.pick({ kind: true, id: true })).max(200),
    }),
    reply: SupervisionRecord,
    refuses: [
      supervisionRefusals.unitClosed,
      supervisionRefusals.rungUnknown,
      supervisionRefusals.basisUnknown,
      supervisionRefusals.relatives,
    ],
  }),
  editSupervision: endpoint({
    id: 'editSupervision',
    method: 'PUT',
    path: '/api/supervisions/:supervisionId',
    action: 'supervision.edit',
    summary: { zh: '修改督办稿', en: 'Edit a draft' },
    params: ofCase,
    body: z.strictObject({ ...SupervisionText.shape, version: Version }),
    reply: SupervisionRecord,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.relatives],
  }),
  submitSupervision: endpoint({
    ...act('submitSupervision', 'supervision.submit', 'submit', '送批', 'Submit a draft for approval'),
    body: seen,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

const deciding = {
  returnSupervision: endpoint({
    ...act('returnSupervision', 'supervision.return', 'return', '退回修改', 'Return a draft to its author'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  issueSupervision: endpoint({
    ...act('issueSupervision', 'supervision.issue', 'issue', '签发', 'Approve and issue under the next number'),
    body: seen,
    refuses: [
      changedMeanwhile,
      notFromHere,
      supervisionRefusals.needsApproval,
      supervisionRefusals.onlyUpward,
      supervisionRefusals.unitClosed,
    ],
  }),
  forwardSupervision: endpoint({
    ...act('forwardSupervision', 'supervision.forward', 'forward', '报送有权机关', 'Submit to the organ in charge'),
    body: z.strictObject({ organ: Line, version: Version }),
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.notUpward, supervisionRefusals.needsApproval],
  }),
  recordOutcome: endpoint({
    ...act('recordOutcome', 'supervision.record-outcome', 'outcome', '登记处理结果', 'Record what the organ answered'),
    body: z.strictObject({ outcome: Prose.min(1), version: Version }),
    refuses: [changedMeanwhile, notFromHere],
  }),
  closeSupervision: endpoint({
    ...act('closeSupervision', 'supervision.close', 'close', '办结（摘牌）', 'Close after review'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.replyOwed, supervisionRefusals.rectificationOwed],
  }),
  escalateSupervision: endpoint({
    ...act('escalateSupervision', 'supervision.escalate', 'escalate', '升级', 'Go on with a draft of the next rung'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.noHigherRung],
  }),
  withdrawSupervision: endpoint({
    ...act('withdrawSupervision', 'supervision.withdraw', 'withdraw', '撤销', 'Withdraw a case'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  returnReply: endpoint({
    ...act('returnReply', 'supervision.return-reply', 'return-reply', '退回回复', 'Return a reply with the reason'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  returnRectification: endpoint({
    ...act(
      'returnRectification',
      'supervision.return-rectification',
      'return-rectification',
      '退回整改报告',
      'Return a report on rectification with the reason',
    ),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

const answering = {
  saveSupervisionReply: endpoint({
    id: 'saveSupervisionReply',
    method: 'PUT',
    path: '/api/supervisions/:supervisionId/reply',
    action: 'supervision.save-reply',
    summary: { zh: '保存回复草稿', en: 'Save the draft of the answer that is owed' },
    params: ofCase,
    body: z.strictObject({ text: Prose, version: Version }),
    reply: SupervisionRecord,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.noReplyAsked],
  }),
  replySupervision: endpoint({
    ...act('replySupervision', 'supervision.reply', 'reply', '回复督办', 'Hand in the reply'),
    body: seen,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.noReplyAsked, supervisionRefusals.replyEmpty],
  }),
  reportRectification: endpoint({
    ...act(
      'reportRectification',
      'supervision.report-rectification',
      'rectification',
      '报告整改',
      'Report what was put right',
    ),
    body: seen,
    refuses: [changedMeanwhile, notFromHere, supervisionRefusals.noReplyAsked, supervisionRefusals.replyEmpty],
  }),
} as const;

/** Cases on the ladder, from draft to closing. */
export const letterEndpoints = { ...readings, ...drafting, ...deciding, ...answering } as const;
