import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { accountStandings, CaseTrace } from '@lianfang/contract/traces/traces';
import { type FlowRow } from '@lianfang/engine/funds/flow-table/flow-table';
import { flowTable } from '@lianfang/engine/funds/flow-table/trace-flow-table';
import { channelWords, endWords } from '@lianfang/engine/funds/words/flow-words';
import type { CellValue, Sheet } from '../../../kernel/documents/workbook/workbook.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { xlsxType } from '../../documents/index.ts';
import { caseNumberText, caseSubject } from '../cases/case-subject.ts';
import { isOwnReference } from '../statements/told.ts';
import { traceCase } from './trace-case.ts';
import { traceView } from './trace-view.ts';

/** A flow-of-funds table longer than this helps nobody; the trace has to be narrowed. */
const mostRows = 100_000;

const kinds: Readonly<Record<CaseTrace['accounts'][number]['kind'], string>> = {
  victim: '受害人账户',
  account: '账户',
  sink: '资金出口',
  nobody: '对手不明',
};

const moment = (at: string | null): CellValue => (at === null ? null : Temporal.Instant.from(at));
const money = (fen: number): bigint => BigInt(fen);

const accountSheet = ({ accounts, cut }: CaseTrace): Sheet => ({
  name: '账户',
  title:
    cut.accounts === 0 ? '涉案账户' : `涉案账户（按涉案金额列前 ${accounts.length} 个，另有 ${cut.accounts} 个未列）`,
  columns: [
    { header: '层级', kind: 'integer' },
    { header: '账号', kind: 'text', width: 26 },
    { header: '户名', kind: 'text' },
    { header: '开户行', kind: 'text', width: 24 },
    { header: '类别', kind: 'text' },
    { header: '涉案流入', kind: 'money' },
    { header: '涉案流出', kind: 'money' },
    { header: '可止付', kind: 'money' },
    { header: '其余去向', kind: 'text', width: 36 },
    { header: '首笔时间', kind: 'moment' },
    { header: '末笔时间', kind: 'moment' },
    { header: '已告知余额', kind: 'money' },
    { header: '银行已反馈', kind: 'flag' },
    { header: '措施', kind: 'text' },
    { header: '备注', kind: 'text', width: 36 },
  ],
  rows: accounts.map((one) => [
    one.layer,
    one.number,
    one.name,
    one.bankName,
    kinds[one.kind],
    money(one.inflow),
    money(one.outflow),
    money(one.stoppable),
    one.ended.map(({ reason, amount }) => `${endWords[reason].zh} ${(amount / 100).toFixed(2)} 元`).join('；'),
    moment(one.firstAt),
    moment(one.lastAt),
    one.balance === null ? null : money(one.balance.amount),
    one.isAnswered,
    accountStandings[one.standing].zh,
    one.note,
  ]),
});

const transferSheet = ({ transfers, cut }: CaseTrace): Sheet => ({
  name: '交易',
  title: cut.transfers === 0 ? '涉案交易' : `涉案交易（另有 ${cut.transfers} 笔未列）`,
  columns: [
    { header: '层级', kind: 'integer' },
    { header: '时间', kind: 'moment' },
    { header: '流水号', kind: 'text' },
    { header: '付款账号', kind: 'text', width: 26 },
    { header: '收款账号', kind: 'text', width: 26 },
    { header: '方式', kind: 'text' },
    { header: '金额', kind: 'money' },
    { header: '其中涉案', kind: 'money' },
    { header: '去向', kind: 'text' },
  ],
  rows: transfers.map((one) => [
    one.layer,
    moment(one.at),
    one.reference,
    one.from,
    one.to,
    channelWords[one.channel].zh,
    money(one.amount),
    money(one.followed),
    one.endReason === null ? '' : endWords[one.endReason].zh,
  ]),
});

const flowSheet = (rows: readonly FlowRow[]): Sheet => ({
  name: '资金流向表',
  title: '资金流向表',
  columns: [
    { header: '层级', kind: 'integer' },
    { header: '时间', kind: 'moment' },
    { header: '流水号', kind: 'text' },
    { header: '转出账号', kind: 'text', width: 26 },
    { header: '转入账号', kind: 'text', width: 26 },
    { header: '金额', kind: 'money' },
    { header: '其中涉案', kind: 'money' },
    { header: '转入后余额', kind: 'money' },
    { header: '说明', kind: 'text', width: 40 },
  ],
  rows: rows.map((row) => [
    row.layer,
    Temporal.Instant.fromEpochMilliseconds(row.at),
    isOwnReference(row.id) ? row.id : null,
    row.from,
    row.to,
    money(row.amount),
    money(row.followed),
    row.balance === null ? null : money(row.balance),
    row.note.zh,
  ]),
});

/** The trace of a case as a workbook: accounts, transfers, and the flow-of-funds table of a return. */
export const exportCaseTrace = handle(
  traceEndpoints.exportCaseTrace,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ subject, query, tx, now, refuse, note }) => {
    const traced = await traceCase(tx, subject.case.id, query, now);
    if (typeof traced === 'string') return refuse(traced);
    const flow = flowTable(traced.trace);
    if (flow.length > mostRows) refuse('trace-too-large');
    const view = CaseTrace.parse(await traceView(tx, subject.case, traced, query, now));
    const sheets = [accountSheet(view), transferSheet(view), flowSheet(flow)];
    note({ accounts: view.accounts.length, flow: flow.length });
    const bytes = await writeWorkbook({ sheets, asOf: now });
    return { fileName: `资金追踪${caseNumberText(subject.case)}.xlsx`, mediaType: xlsxType, bytes };
  },
);
