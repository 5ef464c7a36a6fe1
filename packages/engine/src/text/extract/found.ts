import type { BankCode } from '../../intake/banks.ts';

/** What a span of text can be. Only `persons` are replaced by tokens when text is masked. */
export const foundTypes = [
  'url',
  'email',
  'crypto',
  'id',
  'ip',
  'package',
  'domain',
  'plate',
  'qq',
  'wechat',
  'telegram',
  'handle',
  'account',
  'phone',
  'time',
  'money',
  'name',
  'unit',
  'app',
] as const;

export type FoundType = (typeof foundTypes)[number];

/** One value that a text names: half-open span in UTF-16 units of the text as it was given. */
export interface Found {
  readonly type: FoundType;
  /**
   * Normalised: digits of phones (+ before a foreign one), accounts and IDs; a link as it would be followed; money in
   * fen; a handle as `douyin:name`; a time in ISO 8601 with +08:00, a day as YYYY-MM-DD.
   */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: 1 with a check digit or checksum that fits, 0.9 by its form or label, 0.6 and below to be looked at. */
  readonly confidence: number;
  /** The bank that issued a card, where its first digits are known. */
  readonly bank?: BankCode;
}
