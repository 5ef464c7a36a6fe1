/**
 * Units of amounts with how many decimals of them make a fen. `yuan-rounded` takes any number of decimals and rounds to
 * the nearest fen, half up; `wan` is 万元.
 */
export const amountUnits = { fen: 0, yuan: 2, 'yuan-rounded': 2, wan: 6 } as const;

export type AmountUnit = keyof typeof amountUnits;

export const isAmountUnit = (word: string): word is AmountUnit => Object.hasOwn(amountUnits, word);

export type AmountFault = 'missing' | 'not-a-number' | 'too-many-decimals' | 'too-large' | 'foreign-currency';

/** What was read: fen with their sign, or what is wrong. `isRounded` where decimals below a fen were there. */
export interface AmountReading {
  fen: number;
  fault: AmountFault | null;
  isRounded: boolean;
  /** The column has shown amounts calculated in binary fractions, some of which are short by chance. */
  isComputed: boolean;
}

export const createAmountReading = (): AmountReading => ({
  fen: 0,
  fault: null,
  isRounded: false,
  isComputed: false,
});

const decoder = new TextDecoder();
const [minus, plus, dot] = [0x2d, 0x2b, 0x2e];
const mostDigits = 13;

/**
 * No bank books below a fen: one or two digits beyond it say that the unit is another or a separator was lost. Three
 * and more come from programs that calculate in binary fractions; they are rounded, and counted.
 */
const leastComputed = 3;

const told = (reading: AmountReading, fault: AmountFault): AmountReading => {
  reading.fault = fault;
  return reading;
};

const foreignSigns =
  /[$€£₩]|\b(?:usd|hkd|eur|gbp|jpy|krw|twd|mop|sgd|aud|cad|thb|rub|vnd|usdt)\b|美元|港币|港元|欧元|日元|英镑|韩元/iu;
const ownSigns = /[¥元圆]|\b(?:cny|rmb)\b|人民币/giu;
const written = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?)(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/iu;

/** Digits before and after the point, moved by the exponent and the unit, so that the point stands after the fen. */
const movedPoint = (whole: string, fraction: string, by: number): { fen: string; rest: string } => {
  const digits = whole + fraction;
  const point = whole.length + by;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  return { fen: padded.slice(0, Math.max(0, point)), rest: padded.slice(Math.max(0, point)).replace(/0+$/u, '') };
};

const isBelowFen = (rest: string, unit: AmountUnit, reading: AmountReading): boolean => {
  reading.isComputed ||= rest.length >= leastComputed;
  return rest !== '' && unit !== 'yuan-rounded' && !reading.isComputed;
};

/** Thousand separators, full-width signs, signs of the currency, brackets around what is negative, exponents. */
const readWritten = (text: string, unit: AmountUnit, reading: AmountReading): AmountReading => {
  const plain = text.normalize('NFKC').replace(/[\u2212\u2013]/gu, '-');
  if (foreignSigns.test(plain)) return told(reading, 'foreign-currency');
  const bare = plain.replace(ownSigns, '').replace(/\s/gu, '');
  const match = written.exec(bare.replace(/^\((.+)\)$/u, '-$1'));
  const [, sign, grouped = '', fraction = '', exponent = '0'] = match ?? [];
  const whole = grouped.replaceAll(',', '');
  if (match === null || whole + fraction === '') return told(reading, 'not-a-number');
  const { fen, rest } = movedPoint(whole, fraction, Number(exponent) + amountUnits[unit]);
  if (isBelowFen(rest, unit, reading)) return told(reading, 'too-many-decimals');
  const value = BigInt(fen === '' ? '0' : fen) + (rest.charAt(0) >= '5' ? 1n : 0n);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return told(reading, 'too-large');
  reading.fen = value === 0n ? 0 : Number(sign === '-' ? -value : value);
  reading.isRounded = rest !== '';
  return reading;
};

/** Digits with a sign and up to two decimals, without a text being made: most of what there is. NaN for all else. */
const readPlain = (bytes: Uint8Array, start: number, end: number, decimals: number): number => {
  let at = start;
  const isNegative = bytes[at] === minus;
  if (isNegative || bytes[at] === plus) at += 1;
  const first = at;
  let value = 0;
  let place = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      if (place >= 0) place += 1;
    } else if (byte === dot && place < 0) place = 0;
    else return NaN;
  }
  const after = Math.max(0, place);
  if (at === first || at - first > mostDigits || after > decimals || (place >= 0 && at - first === 1)) return NaN;
  for (let i = after; i < decimals; i += 1) value *= 10;
  return isNegative && value > 0 ? -value : value;
};

/** Reads the amount in the bytes [start, end) of a text, to the fen, without ever being a binary fraction. */
export const readAmount = (
  bytes: Uint8Array,
  start: number,
  end: number,
  unit: AmountUnit,
  reading: AmountReading,
): AmountReading => {
  reading.fault = null;
  reading.isRounded = false;
  if (start >= end) return told(reading, 'missing');
  reading.fen = readPlain(bytes, start, end, amountUnits[unit]);
  return Number.isNaN(reading.fen) ? readWritten(decoder.decode(bytes.subarray(start, end)), unit, reading) : reading;
};
