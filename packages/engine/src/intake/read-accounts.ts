import type { FoundValue } from './found-value.ts';

const runs = /(?<![\dA-Za-z*.])\d(?:[ -]?\d){10,29}(?![\dA-Za-z*])/g;
const labelled = /(?:账号|帐号|账户|帐户|卡号|银行卡|卡)(?:为|是)?[:\s]*$/;
const idLabel = /(?:身份证|证件)(?:号码|号)?(?:为|是)?[:\s]*$/;
const phone = /^1[3-9]\d{9}$/;

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

const valueOf = (digits: string, before: string): (Pick<FoundValue, 'sure'> & { kind: 'account' | 'phone' }) | null => {
  const named = labelled.test(before);
  if (phone.test(digits) && !named) return { kind: 'phone', sure: true };
  if (idLabel.test(before) || (looksLikeId(digits) && !named)) return null;
  const isCard = digits.length >= 16 && digits.length <= 19 && digits.startsWith('6');
  if (!named && !isCard) return digits.length >= 15 ? { kind: 'account', sure: false } : null;
  return { kind: 'account', sure: isCard ? passesCheckDigit(digits) : named };
};

/** Numbers of accounts, cards and phones. A card whose check digit is wrong is unsure, and so is a bare number. */
export const readAccounts = (text: string): FoundValue[] =>
  [...text.matchAll(runs)].flatMap((match): FoundValue[] => {
    const digits = match[0].replaceAll(/[ -]/g, '');
    const found = valueOf(digits, text.slice(Math.max(0, match.index - 12), match.index));
    if (found === null) return [];
    return [{ ...found, text: digits, start: match.index, end: match.index + match[0].length }];
  });
