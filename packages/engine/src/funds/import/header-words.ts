import type { MapField } from './column-map.ts';

/**
 * Names of columns that say by themselves what they hold: those of Chinese bank statements and of the forms in which
 * banks answer the police, and those of public data sets (LDBC FinBench, AMLSim, PaySim). Of several in one file the
 * first of the row counts.
 */
export const headerWords: Readonly<Partial<Record<MapField, readonly string[]>>> = {
  from: words(`付款账号 付款方账号 付款人账号 付款账户 付款方账户 付款卡号 付款方卡号 付方账号 转出账号 转出方账号 转出账户 转出卡号 汇款账号
    汇款人账号 from fromid fromaccount fromaccountid sourcenodeid source sender senderid senderaccount nameorig origacct payer payerid payeraccount`),
  to: words(`收款账号 收款方账号 收款人账号 收款账户 收款方账户 收款卡号 收款方卡号 收方账号 转入账号 转入方账号 转入账户 转入卡号 收款人账户
    to toid toaccount toaccountid targetnodeid target receiver receiverid receiveraccount namedest beneacct payee payeeid payeeaccount`),
  own: words(
    `交易卡号 交易账号 本方账号 本方卡号 本方账户 主账号 查询账号 查询卡号 客户账号 卡号 账号 账户 卡号账号 账号卡号 own ownaccount account accountid accountno`,
  ),
  other:
    words(`交易对手账卡号 对手账卡号 交易对手账号 对手账号 对手卡号 对方账号 对方卡号 对方账户 对方账号卡号 对方卡号账号 交易对方账号
    counterparty counterpartyaccount otheraccount other`),
  direction: words(
    `借贷标志 借贷标识 借贷方向 借贷 收付标志 收付标识 收支 收支方向 收支类型 收支标志 进出标志 交易方向 direction drcr dc debitcredit`,
  ),
  amount: words(
    `交易金额 金额 发生额 交易额 转账金额 交易发生额 amount value amt baseamt transactionamount amountfen amountyuan`,
  ),
  in: words(`收入金额 收入 贷方发生额 贷方金额 转入金额 存入金额 存入 credit creditamount`),
  out: words(`支出金额 支出 借方发生额 借方金额 转出金额 支取金额 支取 debit debitamount`),
  at: words(`交易时间 交易日期时间 交易日期 转账时间 发生时间 记账时间 入账时间 时间 日期 记账日期
    time timestamp createtime transactiontime txtime trantimestamp datetime date transactiondate at step`),
  currency: words(`交易币种 币种 货币 币别 货币种类 currency`),
  id: words(
    `交易流水号 流水号 业务流水号 交易单号 交易流水 参考号 reference ref transactionid txid tranid transferid ordernum id`,
  ),
  source: words(`本方银行 反馈单位 数据来源 sourcebank`),
  balance: words(`交易余额 账户余额 交易后余额 余额 balance`),
  status: words(`交易是否成功 交易状态 交易结果 status`),
  holder: words(
    `交易对手名称 交易对手户名 对手户名 对手名称 对手姓名 对方户名 对方名称 对方姓名 交易对方户名 交易对方名称 counterpartyname othername`,
  ),
  bank: words(
    `交易对手开户行 对手开户行 对手开户银行 对手行名 对方开户行 对方开户银行 对方行名 交易对方开户行 counterpartybank otherbank`,
  ),
};

/** Columns whose words together say through what channel money went; what people write themselves is not among them. */
export const channelHeaders = words(
  `现金标志 交易渠道 渠道 交易方式 交易类型 业务类型 摘要说明 交易摘要 摘要 channel type transactiontype txtype`,
);

/** Columns that hold the day alone, where another holds the time of day. */
export const dayHeaders = words(`交易日期 日期 记账日期 入账日期 date transactiondate`);

/** The units that a column's name says in brackets or at its end. */
export const unitHeaders: readonly (readonly [RegExp, string])[] = [
  [/[(（[]\s*万元\s*[)）\]]/u, 'wan'],
  [/[(（[]\s*(?:人民币)?元\s*[)）\]]/u, 'yuan'],
  [/[(（[]\s*分\s*[)）\]]|(?:_|in)?fen$/iu, 'fen'],
];

function words(text: string): readonly string[] {
  return text.split(/\s+/u);
}

/** A column's name without what does not tell names apart: brackets, spaces, signs, case. */
export const bareHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replace(/[\s_\-/.:*'"]/gu, '');
