import { matchesOf } from './matches-of.ts';
import { before, type FoundValue } from './found-value.ts';
import { numeralSigns, readNumeral } from './numeral.ts';

const longest = 24;
/** Without the signs that also end sentences: those belong to a number only between digits. */
const plainSigns = numeralSigns.replace('.,', '');
const amounts = new RegExp(
  String.raw`(?<sign>人民币|RMB|CNY|¥|སྒོར་?(?:མོ་?)?)?\s{0,3}(?<![${plainSigns}*]|\d[.,])(?<=^|[^A-Za-z_]|RMB|CNY)(?<number>(?:[${plainSigns}]|(?<=\d)[.,](?=\d)){1,${longest}})(?![\d*])\s{0,3}(?<unit>(?:块钱|元整|圆整|元|圆|块|RMB|yuan)(?:(?<jiao>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])(?:[角毛]|(?=[,.;。!?\s)]|$)))?(?:(?<fen>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?)?`,
  'gi',
);
const labelled =
  /(?:金额|转账|转账了|转了|转出|转入|转给|汇款|汇了|支付|支出|付款|付了|打了|存入|充值|充了|被骗|骗走|骗了|损失)(?:他|她|对方)?(?:为|是|了|约|共|合计)?[:\s]{0,4}(?:人民币)?\s{0,2}$/;
/** What is left in an account is no payment. */
const leftOver = /(?:余额|可用|额度|限额|手续费)(?:为|是)?[:\s]{0,4}(?:人民币|RMB|CNY|¥)?\s{0,2}$/i;
/** A numeral that says its own size: 三千五, 1万2, 5k. */
const sized = /[千仟万萬亿億wWkK]/;
/** Money of other countries, and what else a number counts. */
const otherwise =
  /^\s?(?:u(?![a-z])|usdt|usd|美[元金刀]|刀|港[币元]|欧元|日[元币]|韩[元币]|泰铢|英镑|卢布|[a-z]|[余多几]?(?:人|名|条|次|步|米|克|公里|公斤|平方|平米|户|台|辆|张|份|篇|字|粉|瓶|票|只|件|家|位|所|座|亩|吨|斤|里|粒|股|倍|年|天|日|月|号|小时|分钟|秒|度|个|页|期|群|金币|积分|次?播放|点?赞|阅读|关注|流量|家?灯火|分之|分))/i;

const digit = (sign: string | undefined): number => (sign === undefined ? 0 : (readNumeral(sign) ?? 0));

const fenOf = (number: string, { jiao, fen }: Readonly<Record<string, string | undefined>>): number | null => {
  const yuan = readNumeral(number);
  if (yuan === null) return null;
  const whole = Math.round(yuan * 100) + digit(jiao) * 10 + digit(fen);
  // More than two decimals of a yuan are no amount: 12.345.
  const fits = Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-6;
  return fits && whole > 0 && Number.isSafeInteger(whole) ? whole : null;
};

/** Another country's money is named before it. */
const foreign = /(?:港[币元]|美[元金]|日[元币]|欧元|泰铢|英镑|韩[元币]|澳元|USDT?|HKD|[$€£])\s?$/i;

/** 一块表: a piece of something. */
const isPiece = /^[一两]块[^\P{Script=Han}钱多的左]/u;

/** What a number is taken for money by; false where nothing says so. */
type Telling = (around: { readonly label: string; readonly number: string; readonly onward: string }) => boolean;

const amountOf = (text: string, match: RegExpExecArray, isPaid: boolean, tells: Telling): FoundValue[] => {
  const { sign, number = '', unit, ...parts } = match.groups ?? {};
  const label = before(text, match.index);
  const isTold = sign !== undefined || unit !== undefined;
  const end = match.index + match[0].trimEnd().length;
  if (isPiece.test(`${number}${unit ?? ''}${text.slice(end, end + 1)}`)) return [];
  if (foreign.test(label) || (!isTold && !tells({ label, number, onward: text.slice(end, end + 5) }))) return [];
  if (isPaid && leftOver.test(label)) return [];
  const fen = fenOf(number, parts);
  if (fen === null) return [];
  const start = match.index + match[0].search(/\S/);
  return [{ kind: 'amount', fen, start, end, sure: isTold }];
};

/** A bare number is money only where a word before it says so, and a Chinese one only where it says its size. */
const afterWord: Telling = ({ label, number, onward }) =>
  labelled.test(label) && (/^[\d.,]+$/.test(number) || sized.test(number)) && !otherwise.test(onward);

/** Amounts of payments in digits or Chinese: sure with a unit or a currency, unsure where only a word before it tells. */
export const readAmounts = (text: string): FoundValue[] =>
  matchesOf(text, amounts).flatMap((match) => amountOf(text, match, true, afterWord));

const moneyWords =
  /[转汇付款钱借贷还充投骗损打存取垫交缴收费金返赚盈亏账卡欠赔押息给买卖价奖贴额]|提现|余额|共计|合计|一共|分别|学费|还差|每次|每月|到手/;

/** A number that says its size, or a plain one of three digits and more, in a clause that is about money. */
const inContext: Telling = ({ label, number, onward }) => {
  if (otherwise.test(onward)) return false;
  if (/^\d+\.\d+[wk]$/i.test(number)) return true;
  if (sized.test(number)) return moneyWords.test(label) && !/[第约]$/.test(label);
  return /^\d[\d,]{2,}(?:\.\d{1,2})?$/.test(number) && bareMoney.test(label);
};

/** Verbs and things right before a plain number that only money follows. */
const bareMoney =
  /(?:金额|转账|转[给出入了]|汇款?|支付|支出|付款?|打|存入?|充值?|骗走?|损失|交|缴|返利?|返现|还款?|还差|借|贷款?|垫付?|投资?|赚|收款?|保证金|押金|学费|手续费|余额|本金|退款?|罚款?)(?:他|她|我|您|你|对方)?(?:为|是|了|过去|约|共|合计)?[:\s]{0,4}(?:人民币)?\s{0,2}[-+]?$/;

/** All money that a text names, what is left in an account included; less sure than payments where no unit is written. */
export const readMoney = (text: string): FoundValue[] =>
  matchesOf(text, amounts).flatMap((match) => amountOf(text, match, false, inContext));
