import type { OfficialDocument } from '../../../../kernel/documents/official/official-document.ts';
import { paragraph, yuanText } from './paper-text.ts';
import { accountText, basis, paymentsOf, type PaperSource, roundOf, signedBy } from './return-paper.ts';
import { paymentTable } from './return-report.ts';

/**
 * 冻结资金返还决定书 (若干规定 附件3) as the county drafts it for the organ that decides; with its number once it has
 * decided. Null until the report is made.
 */
export const decisionDraft = (source: PaperSource): OfficialDocument | null => {
  const { record } = source;
  const { report, organ, decision, decidedOn } = roundOf(record);
  if (report === null) return null;
  const total = paymentsOf(record).reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...(decision === null ? {} : { number: decision }),
    title: '电信网络新型违法犯罪冻结资金返还决定书',
    addressee: record.bankName,
    blocks: [
      paragraph(
        `${record.unitName}在侦查案件中查明，${accountText(record)}内冻结的资金中，有${yuanText(total)}确属下列被害人所有。根据${basis}之规定，决定返还如下：`,
      ),
      paymentTable(record),
      paragraph('请当场办理；不能当场办理完毕的，在三个工作日内办理完毕。不得收取任何费用。'),
    ],
    note: decision === null ? '代拟稿，未经批准不生效' : '据决定书录入',
    ...signedBy(organ ?? '（批准机关）', { ...source, day: decidedOn ?? source.day }),
  };
};
