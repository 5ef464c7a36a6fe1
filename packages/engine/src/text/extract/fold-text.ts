import { narrow } from '../../intake/found-value.ts';

const digitOf: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, String(value)]),
  ),
);
const lookAlikes: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', '|': '1' };

/** Sign by sign, so that offsets stay: narrow signs, Tibetan and circled digits as digits, invisible signs as blanks. */
export const foldText = (text: string): string =>
  narrow(text)
    .replaceAll(/[\u0F20-\u0F29]/g, (sign) => String((sign.codePointAt(0) ?? 0) - 0xf20))
    .replaceAll(/[\u2460-\u2468]/g, (sign) => String((sign.codePointAt(0) ?? 0) - 0x245f))
    .replaceAll(/[\u24EA\u24FF]/g, '0')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, ' ');

/** Folded text in which Chinese digits and letters that look like digits are digits; offsets stay. */
export const foldDigits = (text: string): string =>
  text.replaceAll(
    /[〇零一壹幺二贰三叁四肆五伍六陆七柒八捌九玖oOlI|]/g,
    (sign) => digitOf[sign] ?? lookAlikes[sign] ?? sign,
  );
