import { matchesOf } from '../../intake/matches-of.ts';
import type { Found } from './found.ts';

const mobile =
  /(?<![\dA-Za-z.])(?:(?:\+|00)?86[ -]{0,2})?(?<value>1(?:[ ._*~·-]|\p{Extended_Pictographic}\uFE0F?){0,2}[3-9](?:(?:[ ._*~·-]|\p{Extended_Pictographic}\uFE0F?){0,2}\d){9})(?![ -]{0,1}\d|[A-Za-z])/gu;
/** Area code and local number, also written sign by sign; abroad it is dialled without its nought. */
const area = String.raw`(?:1 ?0|2 ?\d|[3-9] ?\d ?\d)\)?[ -]{0,3}[2-8](?:[ -]?\d){6,7}`;
const landline = new RegExp(String.raw`(?<![\dA-Za-z.-])\(?(?<value>0 ?${area})(?![\d-]| \d)`, 'g');
const landlineFromAbroad = new RegExp(
  String.raw`(?<![\dA-Za-z.-])(?:\+|00)86[ -]{0,2}\(?(?<value>${area})(?![\d-]| \d)`,
  'g',
);
const service = /(?<![\dA-Za-z.-])(?<value>[48]00[ -]?\d{3,4}[ -]?\d{3,4})(?![\d-])/g;
const short =
  /(?<![\w-]|\d[.,:])(?<value>9[56]\d{3,6}|1(?:00(?:00|10|86)|23(?:0[5-9]|15|21|3[0369]|45|48|5[1-6]|6[36-9]|7[178]|8[0168]|88|9[0356])|10|19|20|22))(?![\dA-Za-z%元块万分]|[.,: -]\d)/g;
const foreign = /(?<![\dA-Za-z])(?<value>(?:\+|00)(?!86)[1-9]\d{0,2}(?:[ -]{0,2}\(?\d\)?){6,11})(?!\d)/g;
const calls = /(?:ཉེན་རྟོག་པར་?|ཁ་པར་|打|拨|报警|电话|拨打|致电|来电|客服|热线|短信|号码|回电|call|tel)[^\d]{0,6}$/i;

const digitsOf = (written: string): string => written.replaceAll(/\D/g, '');

const foundBy = (pattern: RegExp, text: string, confidence: number): Found[] =>
  matchesOf(text, pattern).map((match) => {
    const value = digitsOf(match.groups?.['value'] ?? '');
    return { type: 'phone', value, start: match.index, end: match.index + match[0].length, confidence };
  });

/** Digits told apart from words: at least five signs of the number are Chinese digits or digits. */
const isMostlyDigits = (written: string): boolean => written.replaceAll(/[oOlI| ._-]/g, '').length >= 5;

const foreignPhones = (text: string): Found[] =>
  foundBy(foreign, text, 0.9).map((one) => ({ ...one, value: `+${one.value.replace(/^00/, '')}` }));

const disguised = (text: string, digits: string): Found[] =>
  digits === text
    ? []
    : foundBy(mobile, digits, 0.8).filter(({ start, end }) => isMostlyDigits(text.slice(start, end)));

/** 110 and the like count only where somebody calls them: 罐头120箱 names none. */
const shortNumbers = (text: string): Found[] =>
  foundBy(short, text, 0.6).flatMap((one) => {
    const isCalled = calls.test(text.slice(Math.max(0, one.start - 12), one.start));
    if (isCalled) return [{ ...one, confidence: 0.9 }];
    return one.value.length > 3 ? [one] : [];
  });

/**
 * Mobile, landline, 400 and 800, 95, 96 and other short numbers, foreign numbers; text is folded, `digits` the same with
 * its Chinese digits as digits.
 */
export const readPhones = (text: string, digits: string): Found[] => [
  ...foundBy(mobile, text, 0.9),
  ...disguised(text, digits),
  ...foundBy(landline, text, 0.9),
  ...foundBy(landlineFromAbroad, text, 0.9).map((one) => ({ ...one, value: `0${one.value}` })),
  ...foundBy(service, text, 0.9).filter(({ value }) => value.length === 10),
  ...shortNumbers(text),
  ...foreignPhones(text),
];
