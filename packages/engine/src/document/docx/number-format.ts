const DIGITS = '〇一二三四五六七八九';

const digit = (at: number): string => DIGITS.charAt(at);

/** 1 → 一, 21 → 二十一, 105 → 一百零五; up to 999, beyond that in digits. */
export const chineseNumber = (value: number): string => {
  if (value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`;
  return `${head}${zero}${ten}${ones > 0 ? digit(ones) : ''}`;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const romanNumber = (given: number): string => {
  let value = given;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    for (; value >= worth && written.length < 20; value -= worth) written += letters;
  }
  return written;
};

const letter = (value: number, first: string): string =>
  String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const circled = (value: number): string => (value <= 20 ? String.fromCodePoint(0x245f + value) : `(${value})`);
const from = (characters: string, value: number): string => characters.charAt(value - 1) || String(value);

/** A counter in the format that ST_NumberFormat names (ECMA-376 17.18.59); formats not known are decimal. */
export const formatNumber = (value: number, format: string): string => {
  if (value < 1) return String(value);
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand|ideographDigital)$/u.test(
      format,
    )
  ) {
    return chineseNumber(value);
  }
  if (format.startsWith('decimalEnclosedCircle')) return circled(value);
  if (format === 'chineseLegalSimplified') return from('壹贰叁肆伍陆柒捌玖拾', value);
  if (format === 'ideographTraditional') return from('甲乙丙丁戊己庚辛壬癸', value);
  if (format === 'upperRoman') return romanNumber(value);
  if (format === 'lowerRoman') return romanNumber(value).toLowerCase();
  if (format === 'upperLetter') return letter(value, 'A');
  if (format === 'lowerLetter') return letter(value, 'a');
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
};
