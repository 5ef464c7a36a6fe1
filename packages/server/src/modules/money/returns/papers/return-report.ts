import type { OrderPayee } from '@lianfang/contract/orders/orders';
import { returnMethods } from '@lianfang/contract/returns/returns';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import type { Block, OfficialDocument, TableColumn } from '../../../../kernel/documents/official/official-document.ts';
import { dayText, paragraph, paragraphs, yuanText } from './paper-text.ts';
import { accountText, basis, paymentsOf, type PaperSource, roundOf, signedBy } from './return-paper.ts';

const columns: readonly TableColumn[] = [
  { header: '被害人', weight: 2, align: 'center' },
  { header: '案件', weight: 2, align: 'center' },
  { header: '被骗金额', weight: 3, align: 'right' },
  { header: '本次返还', weight: 3, align: 'right' },
  { header: '返还账户', weight: 5, align: 'left' },
];

const accountOf = (account: OrderPayee | null): string =>
  account === null ? '' : `${account.bankName} ${account.number}`;

/** Whom how much goes back, on the report and on the decision. */
export const paymentTable = (record: ReturnRecord): Block => ({
  kind: 'table',
  columns,
  rows: paymentsOf(record).map(({ claim, amount }) => {
    const { name, payTo, paidFrom } = claim.application;
    return [name, claim.caseNumber, yuanText(claim.loss), yuanText(amount), accountOf(payTo ?? paidFrom)];
  }),
});

const noticeLine = (record: ReturnRecord): string[] => {
  const { notice, objections } = roundOf(record);
  if (notice === null) return [];
  const heard = objections.length === 0 ? '公告期内无人提出异议' : `公告期内收到异议${objections.length}件，均已答复`;
  return [`已于${dayText(notice.publishedOn)}在${notice.place}公告，公告期已满，${heard}。`];
};

/** 呈请返还资金报告书 (若干规定 附件2); null until it is written. */
export const returnReport = (source: PaperSource): OfficialDocument | null => {
  const { record } = source;
  const { report, method, methodReason } = roundOf(record);
  if (report === null || method === null) return null;
  const total = paymentsOf(record).reduce((sum, { amount }) => sum + amount, 0);
  return {
    title: '呈请返还资金报告书',
    blocks: [
      ...paragraphs(report),
      paragraph(`返还方式：${returnMethods[method].zh}。${methodReason ?? ''}`),
      ...noticeLine(record).map(paragraph),
      paragraph(
        `综上所述，根据${basis}之规定，呈请将${accountText(record)}内冻结资金共计${yuanText(total)}返还下列被害人：`,
      ),
      paymentTable(record),
      paragraph('妥否，请批示。'),
    ],
    ...signedBy(record.unitName, source),
  };
};
