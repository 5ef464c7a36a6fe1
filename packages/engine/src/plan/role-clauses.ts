import { readOnward } from './onward-words.ts';
import { readPrefix } from './role-prefix.ts';
import { readRoleVerb } from './role-verbs.ts';
import type { Range } from './source.ts';
import { NOTHING, type Doubt, type FirstLeads, type Named, type Reading, type Role } from './statement.ts';
import { cleanName, isOpenEnd, readFirstLeads, type CleanName } from './unit-name.ts';
import { joinGoverning, namesInPiece, piecesOf } from './units/split-names.ts';
import { isPost, isSurelyUnit } from './units/unit-form.ts';
import { isWholeDeadline } from './when.ts';

/** A clause list read so far. `waiting` are names whose verb has not come yet. */
interface Progress {
  readonly lead: Named[];
  readonly responsible: Named[];
  readonly supporting: Named[];
  readonly persons: Named[];
  readonly deadlines: Range[];
  readonly doubts: Doubt[];
  readonly odd: Range[];
  readonly onward: Named[];
  firstLeads: FirstLeads | null;
  waiting: Named[];
  fallback: Role | 'person' | null;
  given: boolean;
}

/** What a list of clauses says; `leftover` are names that no verb and no label gave a role, `odd` what is no name. */
export interface ClauseReading {
  readonly reading: Reading;
  readonly leftover: readonly Named[];
  readonly odd: readonly Range[];
}

const give = (progress: Progress, folded: string, names: readonly Named[], role: Role | 'person'): void => {
  for (const name of names) {
    const post = isPost(folded.slice(name.range.start, name.range.end));
    const person = role === 'person' || (post && role === 'lead');
    progress[person ? 'persons' : role].push(name);
  }
  progress.given = true;
};

const flush = (progress: Progress, folded: string, role: Role | 'person'): void => {
  give(progress, folded, progress.waiting, role);
  progress.waiting = [];
};

const take = (progress: Progress, folded: string, clean: CleanName): void => {
  progress.doubts.push(...clean.doubts);
  progress.firstLeads ??= clean.firstLeads;
  const named: Named = { range: clean.range, ...(clean.note === undefined ? {} : { note: clean.note }) };
  if (clean.role === null) progress.waiting.push(named);
  else give(progress, folded, [named], clean.role);
};

const takeNames = (progress: Progress, folded: string, piece: Range): void => {
  for (const name of namesInPiece(folded, piece)) {
    const clean = cleanName(folded, name);
    if (clean) take(progress, folded, clean);
    else if (!isOpenEnd(folded.slice(name.start, name.end))) progress.odd.push(name);
  }
};

/** 会同: those after it share the verb, or support a lead that has already been named. */
const TOGETHER = /会同|协同(?!办)|联合(?=[各有相县市区省镇乡])/u;

const SUBJECT = /^(.{2,40}?)(牵头|负责|配合|协助|参与)(?!单位|部门|人|的)(?=.{2})/u;
const ROLE_OF: ReadonlyMap<string, Role> = new Map([
  ['牵头', 'lead'],
  ['配合', 'supporting'],
  ['协助', 'supporting'],
  ['参与', 'supporting'],
]);

const takeVerb = (progress: Progress, folded: string, piece: Range): boolean => {
  const verb = readRoleVerb(folded, piece);
  if (!verb) return false;
  takeNames(progress, folded, verb.names);
  flush(progress, folded, verb.role);
  return true;
};

/** 各乡镇负责本辖区排查: the verb stands before what the unit does. */
const takeSubject = (progress: Progress, folded: string, piece: Range): boolean => {
  const match = SUBJECT.exec(folded.slice(piece.start, Math.min(piece.end, piece.start + 60)));
  const name = match?.[1] ?? '';
  if (!match || !isSurelyUnit(name)) return false;
  takeNames(progress, folded, { start: piece.start, end: piece.start + name.length });
  flush(progress, folded, ROLE_OF.get(match[2] ?? '') ?? 'responsible');
  return true;
};

const takePartners = (progress: Progress, folded: string, piece: Range, leads: boolean): void => {
  const verb = readRoleVerb(folded, piece);
  takeNames(progress, folded, verb?.names ?? piece);
  if (leads) flush(progress, folded, 'supporting');
  else if (verb) flush(progress, folded, verb.role);
};

const takeTogether = (progress: Progress, folded: string, piece: Range): boolean => {
  const match = TOGETHER.exec(folded.slice(piece.start, Math.min(piece.end, piece.start + 80)));
  if (!match) return false;
  const before = { start: piece.start, end: piece.start + match.index };
  const after = { start: before.end + match[0].length, end: piece.end };
  if (before.end > before.start && !takeVerb(progress, folded, before)) takeNames(progress, folded, before);
  takePartners(progress, folded, after, progress.lead.length > 0 && progress.waiting.length === 0);
  return true;
};

const takeOnward = (progress: Progress, folded: string, whole: Range): boolean => {
  const found = readOnward(folded.slice(whole.start, Math.min(whole.end, whole.start + 100)));
  if (!found) return false;
  const names = { start: whole.start + found.start, end: whole.start + found.end };
  for (const name of namesInPiece(folded, names)) {
    const clean = cleanName(folded, name);
    if (clean) progress.onward.push({ range: clean.range });
  }
  return true;
};

const takePiece = (progress: Progress, folded: string, whole: Range): void => {
  const words = folded.slice(whole.start, Math.min(whole.end, whole.start + 80));
  const firstLeads = readFirstLeads(words) ?? (/^(?:以)?下同/u.test(words) && progress.firstLeads ? 'onward' : null);
  if (firstLeads) {
    progress.firstLeads = firstLeads;
    return;
  }
  if (progress.firstLeads !== null && /^其(?:他|余)/u.test(words)) return;
  if (takeOnward(progress, folded, whole)) return;
  if (/^(?:以下|不再|排名不分|按.{1,10}排序|其他各项)/u.test(words)) return;
  if (isWholeDeadline(words)) {
    progress.deadlines.push(whole);
    return;
  }
  const { role, rest: piece } = readPrefix(folded, whole);
  if (role !== null) {
    if (progress.waiting.length > 0 && progress.fallback !== null) flush(progress, folded, progress.fallback);
    progress.fallback = role;
  }
  if (takeTogether(progress, folded, piece) || takeVerb(progress, folded, piece)) return;
  if (takeSubject(progress, folded, piece)) return;
  takeNames(progress, folded, piece);
};

const finish = (progress: Progress, folded: string): void => {
  if (progress.waiting.length === 0) return;
  if (progress.fallback !== null) flush(progress, folded, progress.fallback);
  else if (progress.given) {
    for (const { range } of progress.waiting) progress.doubts.push({ code: 'role-not-stated', range });
    flush(progress, folded, 'responsible');
  }
};

/**
 * Reads a list of units with their verbs: A牵头,B、C配合 · A、B按职责分工负责 · A会同有关部门负责 · A(牵头)、B.
 * Names that no verb claims get the role of the label before the list, given as `fallback`.
 */
export const readClauses = (folded: string, range: Range, fallback: Role | 'person' | null): ClauseReading => {
  const progress: Progress = {
    lead: [],
    responsible: [],
    supporting: [],
    persons: [],
    deadlines: [],
    doubts: [],
    odd: [],
    onward: [],
    firstLeads: null,
    waiting: [],
    fallback,
    given: false,
  };
  for (const piece of joinGoverning(folded, piecesOf(folded, range))) takePiece(progress, folded, piece);
  finish(progress, folded);
  const { waiting, odd, lead, responsible, supporting, persons, deadlines, doubts, firstLeads, onward } = progress;
  const reading = { ...NOTHING, lead, responsible, supporting, persons, deadlines, doubts, firstLeads, onward };
  return { reading, leftover: waiting, odd };
};
