import type { BankCode } from './banks.ts';

/** Where a value stands in the text, half-open in UTF-16 units. An unsure one has to be looked at. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

export type FoundValue = Found &
  (
    | { readonly kind: 'amount'; /** In fen. */ readonly fen: number }
    | { readonly kind: 'time'; /** ISO 8601 with +08:00. */ readonly at: string }
    | {
        readonly kind: 'account';
        /** Its digits, without what stood between them. */
        readonly text: string;
        /** Who issued the card, by its first digits; null where they are not known. */
        readonly bank: BankCode | null;
      }
    | {
        readonly kind: 'bank';
        readonly text: string;
        /** Null for a bank that is not one of the known. */ readonly bank: BankCode | null;
      }
    | { readonly kind: 'name' | 'phone' | 'link' | 'qq' | 'wechat'; readonly text: string }
  );

/** What is read of a text around a value, in UTF-16 units: enough for a label before it. */
const labelRoom = 16;

/** What stands before a place, for a label. */
export const before = (text: string, start: number): string => text.slice(Math.max(0, start - labelRoom), start);

/**
 * Full-width digits, letters and signs, dashes and blanks of all kinds as their narrow ones, sign by sign, so that
 * offsets stay.
 */
export const narrow = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\uFFE5', '¥');
