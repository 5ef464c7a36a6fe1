import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { orderKinds, orderLifecycle, type OrderRow } from '@lianfang/contract/orders/orders';
import type { DocumentBlock } from '@lianfang/contract/documents/content';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { paragraph, sectioned, type SealedDraft } from '../../documents/index.ts';
import { accountTail, exactMoment, factTable, writtenAmount } from './paper-words.ts';
import { policePaper } from './police-paper.ts';

const paidTable = ({ transfers }: CaseRecord): DocumentBlock[] =>
  transfers.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: '',
          columns: [
            { header: '转账时间', weight: 5, align: 'left' },
            { header: '金额', weight: 3, align: 'right' },
            { header: '收款账户', weight: 6, align: 'left' },
          ],
          rows: transfers.map(({ at, amount, to }) => [
            exactMoment(at),
            writtenAmount(amount),
            [to.bankName, to.name, to.number].filter((one) => one !== null).join(' '),
          ]),
        },
      ];

const orderedTable = (orders: readonly OrderRow[]): DocumentBlock[] =>
  orders.length === 0
    ? [paragraph('截至出具本回执时，尚未对有关账户采取措施。')]
    : [
        {
          kind: 'table',
          caption: '',
          columns: [
            { header: '措施', weight: 3, align: 'left' },
            { header: '账户尾号', weight: 2, align: 'center' },
            { header: '签发时间', weight: 5, align: 'left' },
            { header: '进展', weight: 4, align: 'left' },
          ],
          rows: orders.map(({ kind, account, sealedAt, state }) => [
            orderKinds[kind].zh,
            accountTail(account.number),
            sealedAt === null ? '' : exactMoment(sealedAt),
            orderLifecycle.states[state].zh,
          ]),
        },
      ];

const rights = [
  '可以凭案件编号向受理单位询问案件进展；受理单位应当告知是否立案。',
  '对不予立案的决定不服的，可以申请复议，也可以请求人民检察院监督（刑事诉讼法第一百一十二条、第一百一十三条）。',
  '查明属于你的被骗资金的，依法及时返还（反电信网络诈骗法第三十四条）；返还不收取任何费用。',
  '你的个人信息和报案情况依法保密（反电信网络诈骗法第五条）。',
];

const next = [
  '保留手机、聊天记录、转账凭证和来电记录，不要删除应用，并尽快补交转账流水。',
  '想起新的转账、账号或者电话的，立即告知受理单位，越早越好。',
  '凡以“追回被骗资金”“解冻”等名义要你付费、转账或者提供验证码的，都是诈骗。',
];

const numbered = (texts: readonly string[]): DocumentBlock[] =>
  texts.map((text, index) => paragraph(`${index + 1}.${text}`));

/** What a receipt is made from. `place` counts the receipts of the case. */
export interface ReceiptFacts {
  readonly found: CaseRecord;
  /** Sealed orders of the case. */
  readonly orders: readonly OrderRow[];
  readonly place: number;
  readonly now: Temporal.Instant;
}

/**
 * 受案回执 for the victim (公安机关办理刑事案件程序规定 第一百七十一条): case number, what was reported, what was ordered,
 * whom to ask, rights and next steps. It promises no result.
 */
export const victimPaper = ({ found, orders, place, now }: ReceiptFacts): SealedDraft => {
  const officers = [found.officerName, found.secondOfficerName].filter((name) => name !== null).join('、');
  const facts = factTable([
    ['案件编号', found.number],
    ['接警编号', found.alarmNumber],
    ['报案时间', exactMoment(found.receivedAt)],
    ['报称损失', writtenAmount(found.loss)],
    ['受理单位', found.unitName],
    ['承办人', officers === '' ? null : officers],
  ]);
  return {
    kind: 'victim-receipt',
    caseId: found.id,
    orderId: null,
    number: `受案回执〔${found.number.slice(0, 4)}〕${found.number.slice(5)}-${place}号`,
    paper: policePaper({
      organ: found.unitName,
      title: '受案回执',
      addressee: found.victim?.name ?? '报案人',
      blocks: [
        paragraph('你报称遭受电信网络诈骗一案，我单位已经受理。现将有关情况告知如下：'),
        ...sectioned([
          ['案件', [facts]],
          ['报案的转账', paidTable(found)],
          ['已采取的措施', orderedTable(orders)],
          ['你的权利', numbered(rights)],
          ['下一步', numbered(next)],
        ]),
        paragraph('采取措施不表示款项一定能够止付、冻结或者追回；进展以受理单位的告知为准。'),
      ],
      day: dayOf(now),
      asOf: now.toString({ smallestUnit: 'millisecond' }),
    }),
  };
};
