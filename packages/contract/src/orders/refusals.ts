import { refusal } from '../refusal.ts';

export const orderRefusals = {
  notFromHere: refusal('order-state', 409, {
    zh: '指令当前状态不能这样操作。',
    en: 'The state of the order does not allow this.',
  }),
  caseClosed: refusal('order-case', 409, {
    zh: '案件未在办理中，不能发出指令。',
    en: 'The case is not being worked on.',
  }),
  bankUnknown: refusal('order-bank', 409, {
    zh: '收款账户的开户银行不是成员单位，请先选定银行或报上级办理。',
    en: 'The bank of the account is no member; choose the bank or submit upward.',
  }),
  needsTransfer: refusal('order-transfer', 422, {
    zh: '止付须写明户名、账号、金额和转账时间，供银行核对（银发〔2016〕86号二（一）2）。',
    en: 'A stop names holder, account, amount and moment of the payment, for the bank to compare.',
  }),
  needsAmount: refusal('order-amount', 422, { zh: '请写明金额。', en: 'An amount is needed.' }),
  needsFiling: refusal('order-not-filed', 409, {
    zh: '冻结和返还须在立案之后（公安机关办理刑事案件程序规定第二百三十九条）。',
    en: 'A freeze or a return needs a case that was filed.',
  }),
  stoppedTwice: refusal('order-stopped-twice', 409, {
    zh: '同一账户的止付次数以两次为限（银发〔2016〕86号二（一）2）。',
    en: 'One account is stopped twice at most.',
  }),
  alreadyRestricted: refusal('order-already', 409, {
    zh: '该账户已有同类措施在执行或待签发，不得重复。',
    en: 'The account is under such an order already, or one waits to be sealed.',
  }),
  previousWrong: refusal('order-previous', 409, {
    zh: '所依据的指令不在执行中，或不是同一账户。',
    en: 'The order it rests on is not in force, or is of another account.',
  }),
  byReturn: refusal('order-by-return', 409, {
    zh: '资金返还须经申请、审核和上级批准，请在“资金返还”中办理。',
    en: 'Money goes back only through a return, with its applications and the decision above.',
  }),
  aboveCounty: refusal('order-above-county', 409, {
    zh: '此项须由上级公安机关批准，本级只能起草并上报。',
    en: 'An organ above the county approves this; here it is drafted and submitted.',
  }),
  notAbove: refusal('order-not-above', 409, {
    zh: '此项由本级审批，不须上报。',
    en: 'This is approved at this level.',
  }),
  ownDraft: refusal('order-own-draft', 409, {
    zh: '不能审批自己起草的指令。',
    en: 'Nobody approves an order that they drafted.',
  }),
  aheadOfSeal: refusal('order-result-early', 422, {
    zh: '执行时间早于签发时间或在将来，请核对。',
    en: 'The moment of execution lies before the seal or in the future.',
  }),
  mustNotStop: refusal('order-must-not-stop', 409, {
    zh: '户名、账号、金额、时间有一项不符，不得止付，请反馈不符项。',
    en: 'Where any particular differs the bank must not stop; answer with what differs.',
  }),
  overAmount: refusal('order-over-amount', 422, {
    zh: '执行金额大于指令金额。',
    en: 'More was executed than was ordered.',
  }),
  alreadyAnswered: refusal('order-answered', 409, {
    zh: '该指令已反馈过结果，内容不同的再次反馈不予接收。',
    en: 'The order has been answered already; another answer is not taken.',
  }),
  noPaper: refusal('order-no-paper', 409, {
    zh: '没有这种文书：指令尚未签发，或不限制账户。',
    en: 'There is no such paper: the order is not sealed, or restricts nothing.',
  }),
  noReceipt: refusal('case-no-receipt', 409, {
    zh: '还没有出具受案回执。',
    en: 'No receipt has been issued yet.',
  }),
  paperDamaged: refusal('order-paper-damaged', 409, {
    zh: '存档文书缺失或与签发时不一致，请联系系统管理员。',
    en: 'The kept paper is missing or not what was sealed. Tell the system administrator.',
  }),
  proposalOpen: refusal('law-rule-proposed', 409, {
    zh: '该规则已有一项调整待确认。',
    en: 'A change of this rule waits to be confirmed already.',
  }),
  ruleFault: refusal('law-rule-fault', 422, {
    zh: '规则的数值、依据或生效日期有误。',
    en: 'The value, the basis or the first day of the rule is wrong.',
  }),
} as const;
