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
export interface ShapeNotes extends TextShapes {
  readonly clear: () => void;
  /** A number of so many digits, masked ones counted. */
  readonly noteNumber: (digits: number, from: number, to: number) => void;
  readonly noteLink: (from: number, to: number) => void;
  /** 【a sender】 */
  readonly noteSignature: (at: number) => void;
}

/** Digits of bank accounts and cards, and of telephones with or without an area or a country. */
const accountDigits = { least: 15, most: 21 };
const phoneDigits = { least: 10, most: 14 };

export const createShapeNotes = (): ShapeNotes => {
  const from = new Int32Array(shapeNames.length);
  const to = new Int32Array(shapeNames.length);
  const note = (shape: number, first: number, last: number): void => {
    if ((from[shape] ?? 0) >= 0) return;
    from[shape] = first;
    to[shape] = last;
  };
  return {
    from,
    to,
    clear: () => {
      from.fill(-1);
    },
    noteNumber: (digits, first, last) => {
      if (digits >= accountDigits.least && digits <= accountDigits.most) note(ACCOUNT, first, last);
      else if (digits >= phoneDigits.least && digits <= phoneDigits.most) note(PHONE, first, last);
    },
    noteLink: (first, last) => {
      note(LINK, first, last);
    },
    noteSignature: (at) => {
      note(SIGNATURE, at, at + 1);
    },
  };
};

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x2a || code === 0xd7;

/** Takes note of the number that begins at `at`, blanks and dashes between its groups or not; answers with its end. */
export const readNumber = (text: string, at: number, end: number, notes: ShapeNotes): number => {
  let digits = 0;
  let last = at;
  while (last < end) {
    const code = text.charCodeAt(last);
    if (isDigit(code)) digits += 1;
    else if ((code !== 0x20 && code !== 0x2d) || !isDigit(text.charCodeAt(last + 1))) break;
    last += 1;
  }
  notes.noteNumber(digits, at, last);
  return last;
};
