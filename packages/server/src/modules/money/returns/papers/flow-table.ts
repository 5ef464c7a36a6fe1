import type { ReturnMovement, ReturnRecord } from '@lianfang/contract/returns/returns';
import type { OfficialDocument, TableColumn } from '../../../../kernel/documents/official/official-document.ts';
import { momentText, paragraph, yuanText } from './paper-text.ts';
import { type PaperSource, roundOf, signedBy } from './return-paper.ts';

const columns: readonly TableColumn[] = [
  { header: '序号', weight: 1, align: 'center' },
  { header: '时间', weight: 4, align: 'center' },
  { header: '收/付', weight: 1, align: 'center' },
  { header: '对方账户', weight: 4, align: 'left' },
  { header: '金额', weight: 3, align: 'right' },
  { header: '所属案件', weight: 3, align: 'center' },
  { header: '账户余额', weight: 3, align: 'right' },
];

const numbersOf = ({ claims, candidates }: ReturnRecord): ReadonlyMap<string, string> =>
  new Map([...claims, ...candidates].map(({ caseId, caseNumber }) => [caseId, caseNumber]));

const rowsOf = (record: ReturnRecord): string[][] => {
  const numbers = numbersOf(record);
  let balance = 0;
  return record.movements.map(({ at, side, counterparty, amount, caseId }: ReturnMovement, place) => {
    balance = Math.max(0, balance + (side === 'in' ? amount : -amount));
    return [
      String(place + 1),
      momentText(at),
      side === 'in' ? '收' : '付',
      counterparty ?? '',
      yuanText(amount),
      caseId === null ? '' : (numbers.get(caseId) ?? ''),
      yuanText(balance),
    ];
  });
};

/** 涉案资金流向表: what came into the frozen account and left it, in the order of time, with whose money it was. */
export const flowTable = (source: PaperSource): OfficialDocument | null => {
  const { record } = source;
  if (record.movements.length === 0) return null;
  const { methodReason } = roundOf(record);
  return {
    title: '涉案资金流向表',
    blocks: [
      paragraph(
        `冻结账户：${record.bankName} ${record.account.number}（户名：${record.account.name ?? '不详'}）；冻结金额：${yuanText(record.frozen)}。余额按所列收付累计。`,
      ),
      ...(methodReason === null ? [] : [paragraph(methodReason)]),
    ],
    attachments: [
      {
        label: '附件',
        title: '冻结账户收付明细',
        landscape: true,
        blocks: [{ kind: 'table', columns, rows: rowsOf(record) }],
      },
    ],
    ...signedBy(record.unitName, source),
  };
};
