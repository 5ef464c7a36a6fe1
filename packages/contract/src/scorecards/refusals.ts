import { refusal } from '../refusal.ts';

export const scorecardRefusals = {
  sheetState: refusal('score-sheet-state', 409, {
    zh: '考核表已公布，不能再改；请另起草稿。',
    en: 'The sheet is published and no longer changes. Start a new draft.',
  }),
  draftExists: refusal('score-sheet-draft-exists', 409, {
    zh: '已有一份草稿，请在草稿上修改。',
    en: 'There is a draft already; go on with that one.',
  }),
  sheetFaulty: refusal('score-sheet-faulty', 422, {
    zh: '考核表还有错误，请改正标出的地方。',
    en: 'The sheet has faults. Correct the marked places.',
  }),
  sheetBackwards: refusal('score-sheet-backwards', 422, {
    zh: '起用月份须晚于现行考核表的起用月份。',
    en: 'The first month must come after that of the sheet in force.',
  }),
  monthFrozen: refusal('score-month-frozen', 409, {
    zh: '起用月份的考核结果已冻结，请从以后的月份起用。',
    en: 'The scorecard of that month is frozen. Start with a later month.',
  }),
  unitNotScored: refusal('unit-not-scored', 404, {
    zh: '该单位不在本月考核范围内。',
    en: 'The unit is not scored in this month.',
  }),
  monthAhead: refusal('score-month-ahead', 422, { zh: '该月尚未开始。', en: 'The month has not begun.' }),
  monthRuns: refusal('score-month-runs', 409, {
    zh: '当月尚未结束，不能冻结。',
    en: 'The month is not over; it cannot be frozen yet.',
  }),
  reasonNeeded: refusal('score-reason-needed', 422, {
    zh: '该月已冻结。更正须写明理由，另成一份。',
    en: 'The month is frozen. A correction is a new snapshot and needs its reason.',
  }),
  adjustmentsWait: refusal('score-adjustments-wait', 409, {
    zh: '还有加减分待批准，请先处理。',
    en: 'Adjustments still wait for a decision. Decide them first.',
  }),
  itemUnknown: refusal('score-item-unknown', 422, {
    zh: '该项目不接受人工加减分。',
    en: 'This item takes no points decided by people.',
  }),
  aboveLimit: refusal('score-above-limit', 422, {
    zh: '分值超过该项目的上限。',
    en: 'The points exceed the limit of the item.',
  }),
  adjustmentState: refusal('score-adjustment-state', 409, {
    zh: '当前状态不能这样操作。',
    en: 'The present state does not allow this.',
  }),
  evidenceMissing: refusal('score-evidence-missing', 409, {
    zh: '该项目须附证明材料。',
    en: 'This item needs evidence.',
  }),
  evidenceRefused: refusal('evidence-refused', 422, { zh: '附件不能接收。', en: 'The file was not accepted.' }),
  tooMuchEvidence: refusal('evidence-too-many', 409, { zh: '最多 20 个附件。', en: 'At most 20 files.' }),
  snapshotDamaged: refusal('score-snapshot-damaged', 409, {
    zh: '存档的考核结果与其校验值不符，可能被改动，请联系审计管理员。',
    en: 'The frozen scorecard no longer fits its hash; it may have been changed. Tell the audit administrator.',
  }),
  indicatorUnknown: refusal('score-indicator-unknown', 404, {
    zh: '没有这个指标。',
    en: 'There is no such indicator.',
  }),
} as const;
