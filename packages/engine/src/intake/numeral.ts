const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value]),
  ),
);
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 };
const scales: Readonly<Record<string, number>> = {
  万: 10_000,
  萬: 10_000,
  w: 10_000,
  W: 10_000,
  亿: 100_000_000,
  億: 100_000_000,
};

/** The signs of a numeral written in Chinese, mixed with digits or not. */
export const numeralSigns = '0-9.,〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億wWkK';

type Token =
  | { readonly kind: 'number' | 'unit' | 'scale'; readonly value: number; readonly isWritten: boolean }
  | { readonly kind: 'nought' };

const arabic = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,4})?/;

const tokenAt = (text: string, at: number): { readonly token: Token; readonly length: number } | null => {
  const sign = text[at] ?? '';
  const found = arabic.exec(text.slice(at, at + 24))?.[0];
  if (found !== undefined) {
    const value = Number(found.replaceAll(',', ''));
    return { token: { kind: 'number', value, isWritten: false }, length: found.length };
  }
  if (sign === '零' || sign === '〇') return { token: { kind: 'nought' }, length: 1 };
  const digit = digits[sign];
  if (digit !== undefined) return { token: { kind: 'number', value: digit, isWritten: true }, length: 1 };
  if (sign === 'k' || sign === 'K') return { token: { kind: 'unit', value: 1_000, isWritten: false }, length: 1 };
  const unit = units[sign];
  if (unit !== undefined) return { token: { kind: 'unit', value: unit, isWritten: true }, length: 1 };
  const scale = scales[sign];
  return scale === undefined ? null : { token: { kind: 'scale', value: scale, isWritten: true }, length: 1 };
};

/** All tokens of a numeral, or null where a sign is none. */
const tokensOf = (text: string): Token[] | null => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const found = tokenAt(text, at);
    if (!found) return null;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
};

interface Sum {
  /** What is above the last scale (万, 亿). */
  total: number;
  /** What has gathered below it. */
  section: number;
  /** A digit that waits for its unit. */
  waiting: number | null;
  /** The unit before the waiting digit: 三千五 says five hundred. */
  lastUnit: number;
  nought: boolean;
}

const takeNumber = (sum: Sum, value: number): boolean => {
  if (sum.waiting !== null) return false;
  sum.waiting = value;
  return true;
};

const takeUnit = (sum: Sum, unit: number): boolean => {
  if (sum.waiting === null && (sum.section !== 0 || unit !== 10)) return false;
  sum.section += (sum.waiting ?? 1) * unit;
  sum.waiting = null;
  sum.lastUnit = unit;
  sum.nought = false;
  return true;
};

const takeScale = (sum: Sum, scale: number): boolean => {
  const below = sum.section + (sum.waiting ?? 0);
  if (below === 0) return false;
  sum.total = scale === 100_000_000 ? (sum.total + below) * scale : sum.total + below * scale;
  Object.assign(sum, { section: 0, waiting: null, lastUnit: scale, nought: false });
  return true;
};

/** A single digit left at the end, after a unit and without 零, counts a tenth of that unit: 1万2 is 12,000. */
const tailOf = ({ waiting, lastUnit, nought }: Sum): number => {
  if (waiting === null) return 0;
  const isTail = lastUnit > 10 && !nought && Number.isInteger(waiting) && waiting < 10;
  return isTail ? (waiting * lastUnit) / 10 : waiting;
};

const take = (sum: Sum, token: Token): boolean => {
  if (token.kind === 'nought') {
    sum.nought = true;
    return sum.waiting === null;
  }
  if (token.kind === 'number') return takeNumber(sum, token.value);
  return token.kind === 'unit' ? takeUnit(sum, token.value) : takeScale(sum, token.value);
};

/**
 * The number that a numeral says: 伍万, 三千五, 1万2, 十二万三千, 3.5万, 5k, 50,000. Null where it is none, as in 三五 or
 * 万千. Only what has a whole number of ten-thousandths is a number here.
 */
export const readNumeral = (text: string): number | null => {
  const tokens = text === '' ? null : tokensOf(text);
  if (!tokens) return null;
  const sum: Sum = { total: 0, section: 0, waiting: null, lastUnit: 1, nought: false };
  for (const token of tokens) if (!take(sum, token)) return null;
  const value = sum.total + sum.section + tailOf(sum);
  return Number.isSafeInteger(Math.round(value * 10_000)) ? Math.round(value * 10_000) / 10_000 : null;
};
