import { roleKind } from './label-words.ts';
import { trimRange, type Range } from './source.ts';
import type { Role } from './statement.ts';

const OPENING = /^(?:具体|主要|统一|分别|原则上|一般)?由 ?|^请 ?|^其中:? ?|^并由 ?/u;
/** A label whose colon was left out: 牵头单位县公安局. */
const LABELLED =
  /^((?:牵头|主办|责任|承办|配合|协办|协助|参与)(?:责任)?(?:单位|部门|科室)|牵头领导|责任领导|责任人)(?:为|是|:)? ?(?=.{2})/u;
const WINDOW = 24;

export interface Prefix {
  readonly role: Role | 'person' | null;
  readonly rest: Range;
}

const roleOf = (label: string): Role | 'person' | null => {
  const kind = roleKind(label);
  return kind === 'lead' || kind === 'responsible' || kind === 'supporting' || kind === 'person' ? kind : null;
};

/** Takes 由 and a label without colon from the front of a piece. */
export const readPrefix = (folded: string, piece: Range): Prefix => {
  const head = folded.slice(piece.start, Math.min(piece.end, piece.start + WINDOW));
  const opening = OPENING.exec(head)?.[0].length ?? 0;
  const label = LABELLED.exec(head.slice(opening));
  const start = piece.start + opening + (label?.[0].length ?? 0);
  return { role: label ? roleOf(label[1] ?? '') : null, rest: trimRange(folded, { start, end: piece.end }) };
};
