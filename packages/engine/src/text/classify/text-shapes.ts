import type { Placeholder } from './read-marks.ts';

/** What a text is made of beside its words; each is read as a concept. */
export const shapeNames = ['account', 'phone', 'link', 'signature'] as const;

const ACCOUNT = 0;
const PHONE = 1;
const LINK = 2;
const SIGNATURE = 3;

/** Where in a text each shape was first seen: `from` and `to` by the place in `shapeNames`; `from` is -1 where it is not. */
export interface TextShapes {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Takes note of shapes while a text is folded; its arrays are used again for the next text. */
export interface ShapeNotes {
  /** For the next text: nothing is seen yet. */
  readonly clear: () => TextShapes;
  /** A digit at `at`, where a number may begin; of the number's other digits no note is taken. */
  readonly noteDigit: (text: string, at: number, end: number) => void;
  readonly noteLink: (from: number, to: number) => void;
  /** A token that stands for a number or a link. */
  readonly notePlaceholder: (mark: Placeholder, from: number) => void;
  /** 【a sender】 */
  readonly noteSignature: (at: number) => void;
}

/** Digits of bank accounts and cards, and of telephones with or without an area or a country. */
const accountDigits = { least: 15, most: 21 };
const phoneDigits = { least: 10, most: 14 };

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x2a || code === 0xd7;

/** The number that begins at `at`, blanks and dashes between its groups or not. */
const numberAt = (text: string, at: number, end: number): { digits: number; to: number } => {
  let digits = 0;
  let to = at;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (isDigit(code)) digits += 1;
    else if ((code !== 0x20 && code !== 0x2d) || !isDigit(text.charCodeAt(to + 1))) break;
    to += 1;
  }
  return { digits, to };
};

export const createShapeNotes = (): ShapeNotes => {
  const from = new Int32Array(shapeNames.length);
  const to = new Int32Array(shapeNames.length);
  /** Numbers are read up to here. */
  let read = 0;
  const note = (shape: number, first: number, last: number): void => {
    if ((from[shape] ?? 0) >= 0) return;
    from[shape] = first;
    to[shape] = last;
  };
  const noteNumber = (digits: number, first: number, last: number): void => {
    if (digits >= accountDigits.least && digits <= accountDigits.most) note(ACCOUNT, first, last);
    else if (digits >= phoneDigits.least && digits <= phoneDigits.most) note(PHONE, first, last);
  };
  return {
    clear: () => {
      from.fill(-1);
      read = 0;
      return { from, to };
    },
    noteDigit: (text, at, end) => {
      if (at < read) return;
      const number = numberAt(text, at, end);
      noteNumber(number.digits, at, number.to);
      read = number.to;
    },
    noteLink: (first, last) => {
      note(LINK, first, last);
    },
    notePlaceholder: ({ stands, digits, end }, first) => {
      if (stands === 'link') note(LINK, first, end);
      else noteNumber(digits, first, end);
    },
    noteSignature: (at) => {
      note(SIGNATURE, at, at + 1);
    },
  };
};
