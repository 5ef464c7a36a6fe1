import { matchesOf } from './matches-of.ts';
import { before, type FoundValue } from './found-value.ts';
import { numeralSigns, readNumeral } from './numeral.ts';

const longest = 24;
const amounts = new RegExp(
  String.raw`(?<sign>人民币|RMB|CNY|¥)?\s{0,3}(?<![${numeralSigns.replace('.,', '')}*]|\d[.,])(?<number>(?![.,])[${numeralSigns}]{1,${longest}})(?![\d*])\s{0,3}(?<unit>(?:块钱|元整|圆整|元|圆|块|RMB|rmb)(?:(?<jiao>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])[角毛])?(?:(?<fen>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?)?`,
  'gi',
);
const labelled =
  /(?:金额|转账|转账了|转了|转出|转入|转给|汇款|汇了|支付|支出|付款|付了|打了|存入|充值|充了|被骗|骗走|骗了|损失)(?:他|她|对方)?(?:为|是|了|约|共|合计)?[:\s]{0,4}(?:人民币)?\s{0,2}$/;
/** What is left in an account is no payment. */
const leftOver = /(?:余额|可用|额度|限额|手续费)(?:为|是)?[:\s]{0,4}(?:人民币|RMB|CNY|¥)?\s{0,2}$/i;
/** A numeral that says its own size: 三千五, 1万2, 5k. */
const sized = /[千仟万萬亿億wWkK]/;
/** Signs that a number only ends with by chance: the comma of a sentence. */
const trailing = /[.,]+$/;

const digit = (sign: string | undefined): number => (sign === undefined ? 0 : (readNumeral(sign) ?? 0));

const fenOf = (number: string, { jiao, fen }: Readonly<Record<string, string | undefined>>): number | null => {
  const yuan = readNumeral(number);
  if (yuan === null) return null;
  const whole = Math.round(yuan * 100) + digit(jiao) * 10 + digit(fen);
  // More than two decimals of a yuan are no amount: 12.345.
  const fits = Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-6;
  return fits && whole > 0 && Number.isSafeInteger(whole) ? whole : null;
};

const amountOf = (text: string, match: RegExpExecArray): FoundValue[] => {
  const { sign, number: said = '', unit, ...parts } = match.groups ?? {};
  const number = unit === undefined ? said.replace(trailing, '') : said;
  const label = before(text, match.index);
  const isTold = sign !== undefined || unit !== undefined;
  // A bare number is one only where a word before it says so, and a Chinese one only where it says its size.
  const isBare = /^[\d.,]+$/.test(number) || sized.test(number);
  if ((!isTold && !(labelled.test(label) && isBare)) || leftOver.test(label)) return [];
  const fen = fenOf(number, parts);
  if (fen === null) return [];
  const start = match.index + match[0].search(/\S/);
  const end = match.index + match[0].trimEnd().length - (unit === undefined ? said.length - number.length : 0);
  return [{ kind: 'amount', fen, start, end, sure: isTold }];
};

/** Amounts of payments in digits or Chinese: sure with a unit or a currency, unsure where only a word before it tells. */
export const readAmounts = (text: string): FoundValue[] =>
  matchesOf(text, amounts).flatMap((match) => amountOf(text, match));
