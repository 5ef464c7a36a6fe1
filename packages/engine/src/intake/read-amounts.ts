import type { FoundValue } from './found-value.ts';

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,2})?`;
const amounts = new RegExp(
  String.raw`(?<sign>人民币|RMB|CNY|¥)?\s*(?<![\d.,*])(?<number>${number})(?![\d,.*])\s*(?<unit>万元|万|元)?`,
  'gi',
);
const labelled = /(?:金额|转账|转出|转入|汇款|支付|支出|付款|存入)(?:为|是|了)?[:\s]*(?:人民币)?$/;
/** What is left in an account is no payment. */
const leftOver = /(?:余额|可用|额度|限额|手续费)(?:为|是)?[:\s]*(?:人民币|RMB|CNY|¥)?\s*$/i;

const fenOf = (digits: string, unit: string | undefined): number => {
  const [yuan = '0', cents = ''] = digits.replaceAll(',', '').split('.');
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return unit?.startsWith('万') ? fen * 10_000 : fen;
};

/** Amounts of payments: sure with a unit or a currency, unsure where only a word before it tells. */
export const readAmounts = (text: string): FoundValue[] =>
  [...text.matchAll(amounts)].flatMap((match): FoundValue[] => {
    const { sign, number: digits = '', unit } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const told = sign !== undefined || unit !== undefined;
    const fen = fenOf(digits, unit);
    if ((!told && !labelled.test(before)) || leftOver.test(before) || fen === 0) return [];
    if (!Number.isSafeInteger(fen)) return [];
    return [{ kind: 'amount', fen, start: match.index, end: match.index + match[0].trimEnd().length, sure: told }];
  });
