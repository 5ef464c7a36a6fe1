import { refusal } from '../refusal.ts';

export const reportRefusals = {
  notFromHere: refusal('report-state', 409, {
    zh: '报送当前状态不能这样操作。',
    en: 'The report’s present state does not allow this.',
  }),
  taskClosed: refusal('report-task-closed', 409, {
    zh: '任务已结束，不能再报送。',
    en: 'The task is closed; nothing can be reported.',
  }),
  periodWaived: refusal('report-period-waived', 409, { zh: '本期已免报。', en: 'This period was waived.' }),
  notYet: refusal('report-not-yet', 409, { zh: '本期尚未开始。', en: 'This period has not begun.' }),
  exists: refusal('report-exists', 409, {
    zh: '本期已有报送，请打开继续。',
    en: 'There is a report for this period already.',
  }),
  incomplete: refusal('report-incomplete', 422, {
    zh: '还有必填内容没有填写。',
    en: 'Something required is still missing.',
  }),
  waitsForOthers: refusal('report-waits', 409, {
    zh: '前置任务尚未报送。',
    en: 'A task this one waits for has not reported yet.',
  }),
  badFigure: refusal('report-figure', 422, {
    zh: '数据有误：分子不能大于分母，指标须属于本措施。',
    en: 'A figure does not hold: a numerator above its denominator, or an indicator of another measure.',
  }),
  evidenceRefused: refusal('evidence-refused', 422, { zh: '附件不能接收。', en: 'The file was not accepted.' }),
  tooMuchEvidence: refusal('evidence-too-many', 409, {
    zh: '一次报送最多 50 个附件。',
    en: 'A report takes at most 50 files.',
  }),
  indicatorInUse: refusal('indicator-in-use', 409, {
    zh: '已有报送使用该指标。',
    en: 'Reports already use this indicator.',
  }),
  codeTaken: refusal('indicator-code-taken', 409, {
    zh: '指标代码已被使用。',
    en: 'An indicator of this code exists.',
  }),
} as const;
