import { trimRange, type Range } from '../source.ts';
import { conjunctionsOf } from './conjunction.ts';
import { isComplete, isShort, isWhole } from './unit-form.ts';

const SEPARATORS = '、,;/|。\n\t';
const QUOTES = ' \t\n"“”\'‘’*_·:.!';
/** Longer than any list of conjoined names: a sentence, not to be taken apart. */
const LONGEST_PIECE = 120;

/** The pieces between strong separators, outside brackets; empty pieces are left out. */
export const piecesOf = (folded: string, range: Range, separators = SEPARATORS): Range[] => {
  const pieces: Range[] = [];
  let depth = 0;
  let start = range.start;
  for (let index = range.start; index <= range.end; index += 1) {
    const character = index < range.end ? folded.charAt(index) : '';
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    const ends = character === '' || (depth === 0 && separators.includes(character));
    if (!ends) continue;
    const piece = trimRange(folded, { start, end: index }, QUOTES);
    if (piece.end > piece.start) pieces.push(piece);
    start = index + 1;
  }
  return pieces;
};

const PARTY = /(?:党委|党工委)$/u;
const GOVERNMENT = /^(?:人民)?政府(?:$|牵头|负责|按|配合|参与)/u;

const LEVEL = '(?:乡镇|镇街|县区|区县|市县|县市|街道|自治区|直辖市|[省市县区乡镇州盟旗])';
const LEVEL_IN_LIST = `${LEVEL}(?:\\([^()]{1,12}\\))?`;
const LEVELS = new RegExp(`(?:各|属地|有关|相关|所有|全体|涉及)(?:${LEVEL_IN_LIST}、){0,4}${LEVEL_IN_LIST}$`, 'u');
const NEXT_LEVEL = new RegExp(
  `^${LEVEL_IN_LIST}(?:$|人民政府|政府|管委会|管理委员会|党委|党工委|办事处|牵头|负责|按|配合|参与|落实)`,
  'u',
);

/** 各乡镇党委、政府 is one pair of bodies for each place; 各县、区政府 one body for places of two kinds. */
const isOneName = (left: string, right: string): boolean =>
  (PARTY.test(left) && GOVERNMENT.test(right)) || (LEVELS.test(left) && NEXT_LEVEL.test(right));

/** Puts together names that hold a stop and are still one. */
export const joinGoverning = (folded: string, pieces: readonly Range[]): Range[] => {
  const joined: Range[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const pair =
      before !== undefined &&
      folded.slice(before.end, piece.start) === '、' &&
      isOneName(
        folded.slice(Math.max(before.start, before.end - 40), before.end),
        folded.slice(piece.start, Math.min(piece.end, piece.start + 24)),
      );
    if (pair) joined[joined.length - 1] = { start: before.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
};

/** 局, 法局: the rest of a name that a blank has broken. */
const isRest = (words: string): boolean => words.length === 1 || (words.length === 2 && !isShort(words));

/** A blank parts two names only where the words before it are a whole name and those after it may be one. */
export const partBlanks = (folded: string, piece: Range): Range[] => {
  const words = piecesOf(folded, piece, ' ');
  const names: Range[] = [];
  let current: Range | null = null;
  for (const word of words) {
    const whole: boolean = current !== null && isComplete(folded.slice(current.start, current.end));
    const parts: boolean = whole && !isRest(folded.slice(word.start, word.end));
    if (current !== null && parts) names.push(current);
    current = current === null || parts ? word : { start: current.start, end: word.end };
  }
  return current === null ? names : [...names, current];
};

const partConjunctions = (folded: string, piece: Range): Range[] => {
  const names: Range[] = [];
  let start = piece.start;
  for (const { at, length } of conjunctionsOf(folded.slice(piece.start, piece.end))) {
    names.push(trimRange(folded, { start, end: piece.start + at }));
    start = piece.start + at + length;
  }
  names.push(trimRange(folded, { start, end: piece.end }));
  return names.filter((name) => name.end > name.start);
};

const LEADING = /^(?:以及|及|和|与|暨|并|由|请) ?(?=.{2})/u;
/** 与 and 和 begin no unit's name; 及 neither, save where the whole is one. */
const withoutLeading = (folded: string, name: Range): Range => {
  const words = folded.slice(name.start, Math.min(name.end, name.start + LONGEST_PIECE));
  const length = LEADING.exec(words)?.[0].length ?? 0;
  return length > 0 && isWhole(words.slice(length)) ? { start: name.start + length, end: name.end } : name;
};

/** One piece taken apart at blanks and conjunctions, as far as the form of the names allows. */
export const namesInPiece = (folded: string, piece: Range): Range[] => {
  if (piece.end - piece.start > LONGEST_PIECE) return [piece];
  return partBlanks(folded, piece)
    .flatMap((part) => partConjunctions(folded, part))
    .map((name) => withoutLeading(folded, name));
};
