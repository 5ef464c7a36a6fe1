import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { EvidenceId, IndicatorId, MeasureId, PlanId, ReportId, TaskId, TaskPeriodId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, Moment, pageOf, PageQuery, Version } from '../values.ts';
import { reportRefusals } from './refusals.ts';
import { Evidence, Indicator, ReportRecord, ReportRow, ReportState, ReportText } from './reports.ts';

const ofReport = z.strictObject({ reportId: ReportId });
const ofEvidence = z.strictObject({ reportId: ReportId, evidenceId: EvidenceId });
const version = z.strictObject({ version: Version });
const reason = z.strictObject({ reason: Line, version: Version });
const { changedMeanwhile } = kernelRefusals;

/** Largest evidence file, bytes. */
export const evidenceFileBytes = 50 * 1_048_576;

/** What the uploader says of a file; the position in the picture is dropped unless it is asked to be kept. */
export const EvidenceText = z.strictObject({
  caption: z.string().trim().max(300).default(''),
  place: z.string().trim().max(120).default(''),
  takenAt: Moment.nullable().default(null),
  keepLocation: z.boolean().default(false),
});

const readings = {
  listReports: endpoint({
    id: 'listReports',
    method: 'GET',
    path: '/api/reports',
    action: 'report.read',
    summary: { zh: '报送列表', en: 'Reports' },
    query: z.strictObject({
      ...PageQuery,
      state: ReportState.optional(),
      unitId: UnitId.optional(),
      taskId: TaskId.optional(),
      planId: PlanId.optional(),
      late: z.stringbool().optional(),
      submittedFrom: Day.optional(),
      submittedTo: Day.optional(),
    }),
    reply: pageOf(ReportRow),
  }),
  reviewQueue: endpoint({
    id: 'reviewQueue',
    method: 'GET',
    path: '/api/report-reviews',
    action: 'report.review',
    summary: { zh: '待审核报送', en: 'Reports waiting for the person’s review, oldest first' },
    query: z.strictObject(PageQuery),
    reply: pageOf(ReportRow),
  }),
  readReport: endpoint({
    id: 'readReport',
    method: 'GET',
    path: '/api/reports/:reportId',
    action: 'report.read',
    summary: { zh: '报送详情', en: 'A report' },
    params: ofReport,
    reply: ReportRecord,
  }),
  fetchEvidence: endpoint({
    id: 'fetchEvidence',
    method: 'GET',
    path: '/api/reports/:reportId/evidence/:evidenceId',
    action: 'evidence.read',
    summary: { zh: '查看附件', en: 'A file of evidence, or its thumbnail' },
    params: ofEvidence,
    query: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
    replies: 'file',
  }),
} as const;

const writing = {
  startReport: endpoint({
    id: 'startReport',
    method: 'POST',
    path: '/api/task-periods/:periodId/report',
    action: 'report.start',
    summary: { zh: '填写报送', en: 'Start the report on a period' },
    params: z.strictObject({ periodId: TaskPeriodId }),
    reply: ReportRecord,
    refuses: [reportRefusals.taskClosed, reportRefusals.periodWaived, reportRefusals.notYet, reportRefusals.exists],
  }),
  saveReport: endpoint({
    id: 'saveReport',
    method: 'PUT',
    path: '/api/reports/:reportId',
    action: 'report.save',
    summary: { zh: '保存报送草稿', en: 'Save the draft of a report' },
    params: ofReport,
    body: z.strictObject({ ...ReportText.shape, version: Version }),
    reply: ReportRecord,
    refuses: [changedMeanwhile, reportRefusals.notFromHere, reportRefusals.badFigure],
  }),
  addEvidence: endpoint({
    id: 'addEvidence',
    method: 'POST',
    path: '/api/reports/:reportId/evidence',
    action: 'evidence.add',
    summary: { zh: '上传附件', en: 'Add evidence' },
    params: ofReport,
    body: EvidenceText,
    reply: Evidence,
    upload: true,
    bodyLimit: evidenceFileBytes,
    refuses: [reportRefusals.notFromHere, reportRefusals.evidenceRefused, reportRefusals.tooMuchEvidence],
  }),
  dropEvidence: endpoint({
    id: 'dropEvidence',
    method: 'DELETE',
    path: '/api/reports/:reportId/evidence/:evidenceId',
    action: 'evidence.drop',
    summary: { zh: '移除附件', en: 'Take a file out of a draft' },
    params: ofEvidence,
    refuses: [reportRefusals.notFromHere],
  }),
  submitReport: endpoint({
    id: 'submitReport',
    method: 'POST',
    path: '/api/reports/:reportId/submit',
    action: 'report.submit',
    summary: { zh: '报送', en: 'Submit a report' },
    params: ofReport,
    body: version,
    reply: ReportRecord,
    refuses: [
      changedMeanwhile,
      reportRefusals.notFromHere,
      reportRefusals.incomplete,
      reportRefusals.waitsForOthers,
      reportRefusals.taskClosed,
    ],
  }),
  recallReport: endpoint({
    id: 'recallReport',
    method: 'POST',
    path: '/api/reports/:reportId/recall',
    action: 'report.recall',
    summary: { zh: '撤回报送', en: 'Take a report back before it is reviewed' },
    params: ofReport,
    body: version,
    reply: ReportRecord,
    refuses: [changedMeanwhile, reportRefusals.notFromHere],
  }),
} as const;

const reviewing = {
  returnReport: endpoint({
    id: 'returnReport',
    method: 'POST',
    path: '/api/reports/:reportId/return',
    action: 'report.return',
    summary: { zh: '退回报送', en: 'Return a report with the reason' },
    params: ofReport,
    body: reason,
    reply: ReportRecord,
    refuses: [changedMeanwhile, reportRefusals.notFromHere],
  }),
  acceptReport: endpoint({
    id: 'acceptReport',
    method: 'POST',
    path: '/api/reports/:reportId/accept',
    action: 'report.accept',
    summary: { zh: '通过报送', en: 'Accept a report' },
    params: ofReport,
    body: z.strictObject({ remark: z.string().trim().max(300).default(''), version: Version }),
    reply: ReportRecord,
    refuses: [changedMeanwhile, reportRefusals.notFromHere],
  }),
  reopenReport: endpoint({
    id: 'reopenReport',
    method: 'POST',
    path: '/api/reports/:reportId/reopen',
    action: 'report.reopen',
    summary: { zh: '重新审核', en: 'Take an acceptance back' },
    params: ofReport,
    body: reason,
    reply: ReportRecord,
    refuses: [changedMeanwhile, reportRefusals.notFromHere],
  }),
} as const;

const ofMeasure = z.strictObject({ measureId: MeasureId });

const indicators = {
  listIndicators: endpoint({
    id: 'listIndicators',
    method: 'GET',
    path: '/api/measures/:measureId/indicators',
    action: 'indicator.read',
    summary: { zh: '措施指标', en: 'Figures that a measure asks for' },
    params: ofMeasure,
    reply: z.strictObject({ indicators: z.array(Indicator) }),
  }),
  defineIndicator: endpoint({
    id: 'defineIndicator',
    method: 'POST',
    path: '/api/measures/:measureId/indicators',
    action: 'indicator.define',
    summary: { zh: '设定指标', en: 'Ask for a figure' },
    params: ofMeasure,
    body: Indicator.omit({ id: true }),
    reply: Indicator,
    refuses: [reportRefusals.codeTaken],
  }),
  dropIndicator: endpoint({
    id: 'dropIndicator',
    method: 'DELETE',
    path: '/api/indicators/:indicatorId',
    action: 'indicator.drop',
    summary: { zh: '取消指标', en: 'Stop asking for a figure' },
    params: z.strictObject({ indicatorId: IndicatorId }),
    refuses: [reportRefusals.indicatorInUse],
  }),
} as const;

/** What clients may ask of reports and their evidence. */
export const reportEndpoints = { ...readings, ...writing, ...reviewing, ...indicators } as const;
