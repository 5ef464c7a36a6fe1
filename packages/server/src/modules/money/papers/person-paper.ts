import { orderKinds, restrictingKinds } from '@lianfang/contract/orders/orders';
import { paragraph, sectioned, type SealedDraft } from '../../documents/index.ts';
import type { OrderFacts } from './order-facts.ts';
import { accountTail, factTable, writtenAmount, writtenRule } from './paper-words.ts';
import { policePaper } from './police-paper.ts';

const needed = [
  '本人有效身份证件（委托他人办理的，另附授权委托书和受托人身份证件）；',
  '账户的开户资料或者银行出具的账户证明；',
  '有关款项来源、用途的合同、单据、聊天记录等说明材料；',
  '写明请求、事实和理由的申诉书，书写确有困难的可以口头提出，由受理人员记录。',
];

const remedies = (organ: string): string[] => [
  `对处理结果不服的，可以向${organ}的上一级公安机关反映。`,
  '措施属于行政强制措施的，可以依法申请行政复议或者提起行政诉讼（反电信网络诈骗法第四十八条）。',
  '措施属于刑事侦查措施的，可以依照刑事诉讼法第一百一十七条向作出决定的机关申诉、控告；对处理不服的，可以向同级人民检察院申诉。',
  '申诉期间措施继续执行；账户内有维持基本生活的款项的，请在申诉时一并说明。',
];

const restricts = (kind: OrderFacts['kind']): boolean => restrictingKinds.some((one) => one === kind);

/**
 * What the person whose account is restricted is told (反电信网络诈骗法 第三十二条): what was done, why, how to appeal,
 * with which papers, by when it is answered and where to go on. It names no victim. Null where nothing is restricted.
 */
export const personPaper = (order: OrderFacts): SealedDraft | null => {
  if (!restricts(order.kind)) return null;
  const measure = factTable([
    ['措施', orderKinds[order.kind].zh],
    ['账户', `${order.account.bankName}，尾号${accountTail(order.account.number)}`],
    ['金额', writtenAmount(order.amount)],
    ['期限', order.term === null ? null : writtenRule(order.term.value)],
    ['文书编号', order.number],
    ['决定机关', order.organ],
    ['依据', order.basis],
  ]);
  const deadline = `申诉自受理起${writtenRule(order.appealTerm.value)}内核查答复；核查通过的，即时解除。依据：${order.appealTerm.basis}。`;
  return {
    kind: 'person-notice',
    caseId: order.caseId,
    orderId: order.orderId,
    number: order.number,
    paper: policePaper({
      organ: order.organ,
      title: '限制措施告知书',
      addressee: order.account.name ?? '有关账户所有人',
      blocks: [
        paragraph('依照《中华人民共和国反电信网络诈骗法》第三十二条，现将对你账户采取的措施和你的权利告知如下：'),
        ...sectioned([
          ['采取的措施', [measure]],
          ['理由', [paragraph(order.notice)]],
          ['申诉', [paragraph(order.appeal), paragraph(`受理机关：${order.organ}。`), paragraph(deadline)]],
          ['需要的材料', needed.map((text, index) => paragraph(`${index + 1}.${text}`))],
          ['其他救济', remedies(order.organ).map((text) => paragraph(text))],
        ]),
        paragraph('采取措施不表示认定你实施了违法犯罪。公安机关不会要求你转账、提供密码或者验证码。'),
      ],
      day: order.day,
      asOf: order.sealedAt,
    }),
  };
};
