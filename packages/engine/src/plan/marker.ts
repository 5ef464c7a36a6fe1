import { NUMERAL, readNumeral } from './numerals.ts';

/** The writings of an item's number, from 编 down to ①; `bullet` is a dot without a number. */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'chinese'
  | 'chinese-bracket'
  | 'named'
  | 'arabic'
  | 'decimal'
  | 'arabic-bracket'
  | 'arabic-half'
  | 'circle'
  | 'bullet';

export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** The number as it stands in a path: 三, (一), 1, 第五条, 2.3, ①. */
  readonly label: string;
  /** How many folded characters it takes, with its stop and the blanks after it. */
  readonly length: number;
}

interface Form {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
  readonly label: (value: string, kind: string) => string;
}

const N = `[${NUMERAL}]{1,5}`;
const AMOUNT = '(?!\\d)(?! {0,2}(?:年|月|日|号|个|名|户|家|次|%|万|亿|元|分|级|起|处|人|天|小时|时|周|岁|号))';

/** Tried in this order at the beginning of a line. No pattern looks further than forty characters. */
const FORMS: readonly Form[] = [
  {
    style: 'part',
    pattern: new RegExp(`^第 ?(${N}|\\d{1,3}) ?(编|部分)[ :、.,]{0,4}`, 'u'),
    label: (v, k) => `第${v}${k}`,
  },
  {
    style: 'chapter',
    pattern: new RegExp(`^第 ?(${N}|\\d{1,3}) ?(章)[ :、.,]{0,4}`, 'u'),
    label: (v, k) => `第${v}${k}`,
  },
  {
    style: 'division',
    pattern: new RegExp(`^第 ?(${N}|\\d{1,3}) ?(节)[ :、.,]{0,4}`, 'u'),
    label: (v, k) => `第${v}${k}`,
  },
  {
    style: 'article',
    pattern: new RegExp(`^第 ?(${N}|\\d{1,3}) ?(条)[ :、.,]{0,4}`, 'u'),
    label: (v, k) => `第${v}${k}`,
  },
  { style: 'chinese-bracket', pattern: new RegExp(`^\\( ?(${N}) ?\\)[ 、.,:]{0,3}`, 'u'), label: (v) => `(${v})` },
  { style: 'chinese-bracket', pattern: new RegExp(`^(${N}) ?\\)[ 、.,:]{0,3}`, 'u'), label: (v) => `(${v})` },
  { style: 'chinese', pattern: new RegExp(`^(${N}) ?[、.,:][ 、]{0,3}(?![${NUMERAL}])`, 'u'), label: (v) => v },
  { style: 'chinese', pattern: new RegExp(`^(${N}) {1,4}(?=[^ ,。;]{2,30}$)`, 'u'), label: (v) => v },
  {
    style: 'named',
    pattern: new RegExp(`^((?:专项)?(?:任务|措施|行动|工程|事项|举措|问题) ?(?:${N}|\\d{1,3})) ?[:、. ] {0,3}`, 'u'),
    label: (v) => v.replace(' ', ''),
  },
  {
    style: 'decimal',
    pattern: new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,4})${AMOUNT}[ 、.]{0,3}`, 'u'),
    label: (v) => v,
  },
  { style: 'arabic-bracket', pattern: /^\( ?(\d{1,3}) ?\)[ 、.,:]{0,3}/u, label: (v) => `(${v})` },
  { style: 'arabic-half', pattern: /^(\d{1,2}) ?\)[ 、.,:]{0,3}/u, label: (v) => `${v})` },
  { style: 'arabic', pattern: /^(\d{1,3}) ?(?:[、.,:](?=\d{1,4}[年月])|[、.,:](?!\d)) {0,3}/u, label: (v) => v },
  { style: 'circle', pattern: /^([①-⑳])[ 、.:]{0,3}/u, label: (v) => v },
  { style: 'bullet', pattern: /^([●○■□◆◇★☆▲►➢✓•※·◎]|[-–—*] )[ 、]{0,3}/u, label: () => '' },
];

const LOOK_AHEAD = 40;

const valueOf = (style: MarkerStyle, words: string): number => {
  if (style === 'circle') return words.charCodeAt(0) - 0x245f;
  if (style === 'bullet') return 0;
  if (style === 'decimal') return Number(words.slice(words.lastIndexOf('.') + 1));
  const number = style === 'named' ? (/[^\p{L}]?\d{1,3}$/u.exec(words)?.[0] ?? words.slice(-1)) : words;
  return readNumeral(number.trim()) ?? 0;
};

/** The item number at the beginning of a line of folded text, or null. Says nothing about whether it fits the sequence. */
export const readMarker = (line: string): Marker | null => {
  const head = line.slice(0, LOOK_AHEAD);
  for (const { style, pattern, label } of FORMS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const words = match[1] ?? '';
    return { style, value: valueOf(style, words), label: label(words, match[2] ?? ''), length: match[0].length };
  }
  return null;
};
