import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { PlanId } from '@lianfang/contract/ids';
import type { LedgerMeasure } from '@lianfang/contract/plans/ledger';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import type { FileReply } from '../../../kernel/http/call.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { ledgerInForce, measuresOfVersion, planVersionSubject } from '../../plans/index.ts';
import { xlsxType } from '../writing/keep-paper.ts';
import { ledgerColumns, ledgerRow } from './ledger-rows.ts';
import { listPaper } from './list-paper.ts';

/** A confirmed ledger with the title of its plan. */
interface Ledger {
  readonly title: string;
  readonly measures: readonly LedgerMeasure[];
}

const settled: readonly string[] = ['confirmed', 'superseded'];

/** The version asked for, or else the one in force; null where it was never confirmed or is of another plan. */
const findLedger = async (tx: Reader, planId: PlanId, planVersionId: string | undefined): Promise<Ledger | null> => {
  const versionId = planVersionId ?? (await ledgerInForce(tx, planId))?.planVersionId;
  const version = versionId === undefined ? null : (await planVersionSubject(tx, versionId))?.version;
  if (!version || version.planId !== planId || !settled.includes(version.state)) return null;
  return { title: version.title, measures: await measuresOfVersion(tx, version.id) };
};

const asWorkbook = async ({ title, measures }: Ledger, now: Temporal.Instant): Promise<FileReply> => {
  const columns = ledgerColumns.map(([header]) => ({ header, kind: 'text' as const }));
  const sheet = { name: '任务台账', title: `${title}任务台账`, columns, rows: measures.map(ledgerRow) };
  const bytes = await writeWorkbook({ sheets: [sheet], asOf: now });
  return { fileName: `${title}任务台账${dayOf(now)}.xlsx`, mediaType: xlsxType, bytes };
};

const asPaper = (tx: Reader, { title, measures }: Ledger, now: Temporal.Instant): Promise<FileReply> =>
  listPaper(
    tx,
    {
      title: `${title}任务台账`,
      opening: `依据《${title}》，共列入工作措施${measures.length}项，各单位分工和时限见附件。`,
      tableTitle: '任务台账',
      table: {
        kind: 'table',
        caption: '',
        columns: ledgerColumns.map(([header, weight]) => ({ header, weight, align: 'left' })),
        rows: measures.map(ledgerRow),
      },
      remark: null,
      asOf: now,
    },
    now,
  );

/** The ledger of a confirmed version of a plan. */
export const exportLedger = handleAll(documentEndpoints.exportLedger, async ({ params, query, tx, now, refuse }) => {
  const ledger = await findLedger(tx, params.planId, query.planVersionId);
  if (!ledger) return refuse('document-plan-not-confirmed');
  return query.format === 'xlsx' ? asWorkbook(ledger, now) : asPaper(tx, ledger, now);
});
