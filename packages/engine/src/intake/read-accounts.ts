import { matchesOf } from './matches-of.ts';
import { issuerOf } from './banks.ts';
import { before, type FoundValue } from './found-value.ts';

const runs = /(?<![\dA-Za-z*.])\d(?:(?:[ -]{0,2}|\*)\d){10,59}(?![\dA-Za-z*])/g;
const labelled = /(?:账号|帐号|账户|帐户|卡号|银行卡|卡)(?:为|是)?[:\s]{0,4}$/;
const idLabel = /(?:身份证|证件)(?:号码|号)?(?:为|是)?[:\s]{0,4}$/;
const phone = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
/** Numbers of things: they are as long as an account's. */
const otherwise =
  /(?:订单|运单|快递|物流|流水|交易|凭证|编|单|票|工单|受理|案件|设备|序列|条码|IMEI ?)(?:编?号码?)?(?:为|是)?[:\s]{0,4}$/;
const longestCard = 19;

/** The check digit of a card (ISO/IEC 7812-1, annex B). */
export const passesCheckDigit = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** Eighteen digits with a birthday in them are a person’s number rather than a card’s (GB 11643). */
const looksLikeId = (digits: string): boolean =>
  digits.length === 18 && /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/.test(digits);

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const groupsOf = (run: string, offset: number): Group[] =>
  matchesOf(run, /\d+/g).map((match) => ({
    digits: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));

const joined = (groups: readonly Group[]): Group => ({
  digits: groups.map(({ digits }) => digits).join(''),
  start: groups[0]?.start ?? 0,
  end: groups.at(-1)?.end ?? 0,
});

/** How many of the groups, from the first on, are one number: a phone written 3-4-4, or as many as a card has digits. */
const countOfFirst = (groups: readonly Group[]): number => {
  const sizes = groups.map(({ digits }) => digits.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const isPhone = sizes[0] === 3 && sizes[1] === 4 && sizes[2] === 4 && phone.test(joined(groups.slice(0, 3)).digits);
  if (isPhone && (sizes.length === 3 || all > longestCard)) return 3;
  if ((sizes[0] ?? 0) >= 11) return 1;
  let digits = 0;
  const over = sizes.findIndex((size) => (digits += size) > longestCard || size >= 11);
  return over < 0 ? groups.length : Math.max(over, 1);
};

/** Numbers that stand side by side are told apart; a number in groups is one. Nothing is read inside of another number. */
const numbersIn = (run: string, offset: number): Group[] => {
  const numbers: Group[] = [];
  let groups = groupsOf(run, offset);
  while (groups.length > 0) {
    const count = countOfFirst(groups);
    numbers.push(joined(groups.slice(0, count)));
    groups = groups.slice(count);
  }
  return numbers;
};

const valueOf = ({ digits, start, end }: Group, label: string): FoundValue | null => {
  const named = labelled.test(label);
  if (phone.test(digits) && !named) return { kind: 'phone', text: digits.slice(-11), start, end, sure: true };
  if (idLabel.test(label) || otherwise.test(label) || (looksLikeId(digits) && !named)) return null;
  const isCard =
    digits.length >= 15 && digits.length <= longestCard && (digits.startsWith('6') || issuerOf(digits) !== null);
  if (!isCard && (digits.length < (named ? 11 : 15) || digits.length > 30)) return null;
  const bank = isCard ? issuerOf(digits) : null;
  return { kind: 'account', text: digits, bank, start, end, sure: isCard ? passesCheckDigit(digits) : named };
};

/** Numbers of accounts, cards and phones. A card whose check digit is wrong is unsure, and so is a bare number. */
export const readAccounts = (text: string): FoundValue[] =>
  matchesOf(text, runs).flatMap((match) =>
    numbersIn(match[0], match.index).flatMap((number) => valueOf(number, before(text, number.start)) ?? []),
  );
