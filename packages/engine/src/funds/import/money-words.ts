import { type Channel, channels } from '../transfer.ts';

/**
 * What the words of a statement say of the channel; the first row that fits counts. Taking money out of a wallet (提现)
 * brings it back to a bank, so it is a transfer that can be followed. 退汇 never reached the other bank. e-CNY is money
 * of the central bank, not a coin.
 */
const channelWords: readonly (readonly [RegExp, Channel])[] = [
  [/冲正|冲账|抹账|撤销|退汇|汇款退回|reversal|\brevers(?:e|ed)\b|chargeback/iu, 'reversal'],
  [/退款|退货|退费|refund/iu, 'refund'],
  [/手续费|工本费|服务费|年费|管理费|\bfees?\b/iu, 'fee'],
  [/提现到|零钱提现|余额提现|提现/u, 'transfer'],
  [/虚拟币|虚拟货币|比特币|泰达币|usdt|\bbtc\b|\beth\b|crypto|bitcoin/iu, 'crypto'],
  [/跨境|境外|国外|出境|swift|cross.?border|abroad|overseas/iu, 'abroad'],
  [/现金|取现|取款|存现|\batm\b|cash.?(?:out|in)|withdraw|\bcash\b/iu, 'cash'],
  [/\bpos\b|消费|刷卡|purchase/iu, 'pos'],
  [
    /第三方支付|第三方|支付宝|财付通|微信|快捷支付|网银在线|云闪付|钱包|充值|wallet|alipay|wechat|paypal|venmo/iu,
    'wallet',
  ],
];

/** The channel that words of a statement name; an ordinary transfer where they name none. */
export const channelOf = (text: string): Channel => {
  const words = text.normalize('NFKC').trim();
  const exact = channels.find((channel) => channel === words.toLowerCase());
  return exact ?? channelWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'transfer';
};

/** Whether money went out of the account of the statement or came in; null for other words. */
export type Direction = 'out' | 'in' | null;

/** A bank's books owe the depositor: 借 (debit) lessens what is owed, so it goes out; 贷 (credit) comes in. */
export const directionOf = (text: string): Direction => {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (/^(?:借|借方|借出|支|支出|付|付款|出|出账|转出|取|支取|d|dr|debit|out|-)$/u.test(word)) return 'out';
  return /^(?:贷|贷方|收|收入|收款|进|进账|入|入账|转入|存|存入|c|cr|credit|in|\+)$/u.test(word) ? 'in' : null;
};

/** Whether a currency is the renminbi; an empty cell is. */
export const isRenminbi = (text: string): boolean =>
  /^(?:|cny|rmb|cnh|156|01|001|¥|元|人民币.{0,4})$/iu.test(text.normalize('NFKC').trim());

/** Whether a bank says that the movement did not happen. */
export const isFailed = (text: string): boolean =>
  /失败|未成功|不成功|未完成|交易关闭|拒绝|fail|declin|reject|^(?:否|n|no|false)$/iu.test(
    text.normalize('NFKC').trim(),
  );

/** Words that stand where there is no account. */
export const isNoAccount = (text: string): boolean => /^(?:-+|—+|\/|\\n|无|空|null|none|nan|n\/a)$/iu.test(text);
