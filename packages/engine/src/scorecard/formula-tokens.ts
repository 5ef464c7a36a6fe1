import { badName, badNumber, badSign } from './formula-fault.ts';

/** A word of a formula and where it stands. The last token is of kind `end`, with an empty text. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

// One character for one, so that positions stay those of the text that was typed.
const plain: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '＋': '+',
  '－': '-',
  '−': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '\u3000': ' ',
};
const spelled: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '!=', '==': '=' };

const word = /\s*(?:(\d[\d.]*)|([A-Za-z_][\w.]*)|(<=|>=|!=|==|[-+*/(),<>=≤≥≠])|(\S))/guy;
const numberShape = /^\d{1,12}(?:\.\d{1,6})?$/;
const nameShape = /^[a-z][a-z0-9_]{0,39}(?:\.[a-z][a-z0-9_]{0,39}){0,3}$/;

const tokenOf = (match: RegExpExecArray): Token => {
  const [all, number, name, sign, other] = match;
  const text = number ?? name ?? sign ?? other ?? '';
  const at = match.index + all.length - text.length;
  if (other !== undefined) throw badSign(at, other);
  if (number !== undefined && !numberShape.test(number)) throw badNumber(at);
  if (name !== undefined && !nameShape.test(name)) throw badName(at, name);
  if (number !== undefined) return { kind: 'number', text, at };
  return name === undefined ? { kind: 'sign', text: spelled[text] ?? text, at } : { kind: 'name', text, at };
};

/** The tokens of a formula. Throws FormulaFault at the first character that cannot be one. */
export const tokensOf = (text: string): Token[] => {
  const typed = text
    .split('')
    .map((character) => plain[character] ?? character)
    .join('');
  return [...typed.matchAll(word)].map(tokenOf).concat({ kind: 'end', text: '', at: text.length });
};
