import type { DocumentBlock } from '@lianfang/contract/documents/content';
import { paragraph, sectioned, type SealedDraft } from '../../documents/index.ts';
import type { OrderFacts } from './order-facts.ts';
import { exactMoment, factTable, writtenAmount, writtenRule } from './paper-words.ts';
import { policePaper } from './police-paper.ts';

type Facts = OrderFacts;

/** What a kind of order is called on paper, what it asks, and how its bank carries it out. */
interface Form {
  title(order: Facts): string;
  ask(order: Facts): string;
  readonly amountName: string;
  how(order: Facts): readonly string[];
}

const termOf = ({ term }: Facts): string => (term === null ? '' : writtenRule(term.value));
const previousNumber = ({ previous }: Facts): string => previous?.number ?? '';
const isStopped = ({ previous }: Facts): boolean => previous?.kind === 'stop' || previous?.kind === 'renew-stop';

const compare = '请核对户名、账号、金额和转账时间，四项一致的立即止付；任何一项不符的，不得止付，并反馈不符项。';
const freezing = ({ amount }: Facts): string[] => [
  `冻结数额为${writtenAmount(amount)}。账户余额不足的，冻结现有余额，此后存入的款项在冻结数额以内继续冻结；超出冻结数额的款项不得冻结。`,
  '冻结范围为上列账户内冻结数额以内的款项，及于冻结期间该款项所生的利息（孳息）。',
  '该账户已被其他机关冻结的，不得重复冻结，按轮候登记并反馈在先机关和期限（刑事诉讼法第一百四十四条）。',
];

const forms: Readonly<Record<Exclude<Facts['kind'], 'return'>, Form>> = {
  inquiry: {
    title: () => '协助查询财产通知书',
    ask: () => '请你单位协助查询下列账户的财产，并如实提供结果。',
    amountName: '涉案金额',
    how: ({ transferAt }) => [
      `查询内容：开户资料、账户状态、当前余额，以及${transferAt === null ? '' : `${exactMoment(transferAt)}起的`}交易明细和交易对手账户。`,
      '查询不影响账户的使用，不得向账户所有人以外的单位和个人泄露查询情况。',
    ],
  },
  stop: {
    title: () => '紧急止付通知书',
    ask: () => '请你单位对下列账户立即采取紧急止付措施。',
    amountName: '转入金额',
    how: (order) => [compare, `止付期限为${termOf(order)}，自止付时点起计算；期满未续止付、未冻结的，自行解除。`],
  },
  'renew-stop': {
    title: () => '紧急止付延期通知书',
    ask: (order) => `请你单位对依${previousNumber(order)}止付的下列账户延长止付。`,
    amountName: '转入金额',
    how: (order) => [`延长止付的期限为${termOf(order)}，自前次止付期满时起计算；同一账户的止付以两次为限。`],
  },
  freeze: {
    title: () => '协助冻结财产通知书',
    ask: () => '请你单位协助冻结下列账户的财产。',
    amountName: '冻结数额',
    how: (order) => [
      `冻结期限为${termOf(order)}，自执行冻结之日起计算；期满未续行冻结的，自行解除。`,
      ...freezing(order),
    ],
  },
  'renew-freeze': {
    title: () => '继续冻结财产通知书',
    ask: (order) => `请你单位对依${previousNumber(order)}冻结的下列账户继续冻结。`,
    amountName: '冻结数额',
    how: (order) => [`继续冻结的期限为${termOf(order)}，自前次冻结期满之日起计算。`, ...freezing(order)],
  },
  release: {
    title: (order) => (isStopped(order) ? '解除止付通知书' : '解除冻结财产通知书'),
    ask: (order) => `请你单位立即解除依${previousNumber(order)}对下列账户采取的措施。`,
    amountName: '解除数额',
    how: () => ['收到本通知后应当立即解除，不得附加条件，不得要求账户所有人另行提出申请。'],
  },
};

const accountTable = (order: Facts, amountName: string): DocumentBlock =>
  factTable([
    ['户名', order.account.name ?? '（以账号为准）'],
    ['账号', order.account.number],
    ['开户银行', order.account.bankName],
    [amountName, writtenAmount(order.amount)],
    ['转账时间', order.transferAt === null ? null : exactMoment(order.transferAt)],
    ['措施期限', order.term === null ? null : termOf(order)],
    ['事由', order.reason],
    ['依据', order.basis],
    ['上级批准', order.approval],
  ]);

/**
 * An order as the paper that its bank is handed: 紧急止付通知书, 协助查询、冻结财产通知书, 解除通知书 and renewals
 * (公安机关办理刑事案件程序规定 第二百三十八条、第二百三十九条). It names no victim and no case. Null for a return,
 * which has papers of its own.
 */
export const orderPaper = (order: OrderFacts): SealedDraft | null => {
  if (order.kind === 'return') return null;
  const form = forms[order.kind];
  const lead = `因办理电信网络诈骗案件需要，依据${order.basis}，${form.ask(order)}`;
  const answer = `请于${exactMoment(order.answerDueAt)}前反馈办理结果；未能办理或者部分办理的，请写明原因。有异议的，可以书面提出，异议期间不停止执行。`;
  return {
    kind: 'order',
    caseId: order.caseId,
    orderId: order.orderId,
    number: order.number,
    paper: policePaper({
      organ: order.organ,
      title: form.title(order),
      addressee: order.bank,
      blocks: [
        paragraph(lead),
        ...sectioned([
          ['账户和事项', [accountTable(order, form.amountName)]],
          ['办理要求', form.how(order).map((text) => paragraph(text))],
          ['反馈', [paragraph(answer)]],
        ]),
      ],
      day: order.day,
      asOf: order.sealedAt,
    }),
  };
};
