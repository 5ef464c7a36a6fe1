import { readClauses } from './role-clauses.ts';
import { trimRange, type Range } from './source.ts';
import {
  joinReadings,
  NOTHING,
  namesAnybody,
  type Named,
  type Reading,
  type Role,
  type Statement,
} from './statement.ts';
import { namesInPiece, piecesOf } from './units/split-names.ts';
import { canBeName, isPost, isSurelyUnit, isWhole } from './units/unit-form.ts';

const LONGEST = 300;
/** 由A牵头,会同B…: the stretch from 由 to the verb holds only names. */
const BY =
  /(?:^|[,;。:、)”]|具体|统一|分别|主要|要|应|(?:以上|上述)[^,。;]{0,16})由([^。;]{2,80}?)(牵头|主办|负责(?!人|任)|承办|组织实施|具体实施)/gu;
const PARTNERS = /^[^。;]{0,12}?,? ?会同([^。;,]{2,60})/u;
const SUPPORTERS = /[,;]([^。;]{2,60})(?:予以|积极|密切|共同|负责)?(?:配合|协助|参与)(?=[。;,]|$)/u;
const SCOPE = /^(?:以上|上述)[^。;]{0,16}(?:由|任务|工作|事项|措施|各项)/u;

const LONGEST_NAME = 30;

/** Words of what is done: a name that holds one has run on into the sentence. */
const DOING = /制定|制订|研究|出台|编制|印发|组织开展|开展|推进|建立|督促|指导|加强|做好|完善|对|将|每/u;

/** How many characters at the beginning are the name of a unit: 县司法局每季度检查 → 4. */
const unitPrefix = (words: string): number => {
  if (isSurelyUnit(words)) return words.length;
  for (let length = words.length - 1; length >= 3; length -= 1) {
    const head = words.slice(0, length);
    if (isWhole(head) && isSurelyUnit(head) && !DOING.test(head)) return length;
  }
  return 0;
};

const SHORT_FIELD = /^\p{Script=Han}{2,4}$/u;

/** 卫生、城管、工商等部门: the last says that the short words before it are departments called by their fields. */
const endsInDepartments = (folded: string, last: Named | undefined): boolean =>
  last !== undefined &&
  (/^等.{0,8}(?:部门|单位)$/u.test(last.note ?? '') || folded.slice(last.range.start, last.range.end).endsWith('部门'));

const allSure = (folded: string, names: readonly Named[]): boolean => {
  const departments = endsInDepartments(folded, names.at(-1));
  return (
    names.length > 0 &&
    names.every(({ range }) => {
      const name = folded.slice(range.start, range.end);
      return isSurelyUnit(name) || (departments && SHORT_FIELD.test(name) && !isPost(name) && canBeName(name));
    })
  );
};

const everybody = ({ lead, responsible, supporting }: Reading): Named[] => [...lead, ...responsible, ...supporting];

/** A sentence that is nothing but units and their verbs: 县公安局牵头,县教育局、县司法局配合。 */
const wholeSentence = (folded: string, sentence: Range): Reading | null => {
  const { reading, leftover, odd } = readClauses(folded, sentence, null);
  if (leftover.length > 0 || odd.length > 0) return null;
  // 县局牵头,各部门认领事项: what follows without a verb of its own is no list of units.
  if (reading.doubts.some(({ code }) => code === 'role-not-stated')) return null;
  return allSure(folded, everybody(reading)) ? reading : null;
};

/** The names at the beginning of a stretch; reading stops at the first word that is no unit. */
const leadingNames = (folded: string, range: Range, role: Role): Reading => {
  const names: Named[] = [];
  for (const piece of piecesOf(folded, range, '、,')) {
    for (const name of namesInPiece(folded, piece)) {
      const length = unitPrefix(folded.slice(name.start, Math.min(name.end, name.start + LONGEST_NAME)));
      if (length > 0) names.push({ range: { start: name.start, end: name.start + length } });
      if (length < name.end - name.start) return names.length === 0 ? NOTHING : { ...NOTHING, [role]: names };
    }
  }
  return names.length === 0 ? NOTHING : { ...NOTHING, [role]: names };
};

const verbRole = (verb: string): Role => (verb === '牵头' || verb === '主办' ? 'lead' : 'responsible');

const readBy = (folded: string, sentence: Range, match: RegExpExecArray): Reading => {
  const at = sentence.start + match.index + match[0].lastIndexOf(`${match[1]}${match[2]}`);
  const names = { start: at, end: at + (match[1]?.length ?? 0) };
  const role = verbRole(match[2] ?? '');
  const { reading, odd } = readClauses(folded, names, role);
  if (odd.length > 0 || !allSure(folded, reading[role])) return NOTHING;
  const rest = { start: names.end + (match[2]?.length ?? 0), end: sentence.end };
  return joinReadings([reading, readPartners(folded, rest)]);
};

const MOST_CLAUSES = 8;

/** ,B、C配合,各镇具体落实: as many of the following clauses as are nothing but units and verbs. */
const followingClauses = (folded: string, rest: Range): Reading | null => {
  const clauses = piecesOf(folded, rest, ',').slice(0, MOST_CLAUSES);
  const start = clauses[0]?.start ?? rest.end;
  for (const { end } of clauses.toReversed()) {
    const reading = end - start <= LONGEST ? wholeSentence(folded, { start, end }) : null;
    if (reading) return reading;
  }
  return null;
};

const readPartners = (folded: string, rest: Range): Reading => {
  const following = followingClauses(folded, rest);
  if (following) return following;
  const words = folded.slice(rest.start, Math.min(rest.end, rest.start + 160));
  const found = PARTNERS.exec(words) ?? SUPPORTERS.exec(words);
  if (!found) return NOTHING;
  const at = rest.start + found.index + found[0].indexOf(found[1] ?? '');
  return leadingNames(folded, { start: at, end: at + (found[1]?.length ?? 0) }, 'supporting');
};

const SUBJECT_VERB = /^([^,。;]{2,80}?)(牵头|主办|负责(?!人|任|同)|承办)/u;

/** 县公安局负责打击…: a clause that begins with units and what they are; the rest of the clause is their work. */
const subjectClause = (folded: string, clause: Range): Reading | null => {
  const match = SUBJECT_VERB.exec(folded.slice(clause.start, Math.min(clause.end, clause.start + 90)));
  if (!match) return null;
  const role = verbRole(match[2] ?? '');
  const names = { start: clause.start, end: clause.start + (match[1]?.length ?? 0) };
  const { reading, odd } = readClauses(folded, names, role);
  return odd.length === 0 && allSure(folded, everybody(reading)) ? reading : null;
};

/** What the first clause of a block says when it begins with units and what they are to the work; else null. */
export const subjectOf = (folded: string, block: Range): Reading | null => {
  const first = piecesOf(folded, { start: block.start, end: Math.min(block.end, block.start + 120) }, ',。;')[0];
  return first ? (subjectClause(folded, first) ?? null) : null;
};

/** A牵头,会同B、C制定…: who joins in begins the next clause, and what they do follows in it. */
const partnersClause = (folded: string, clause: Range): Reading | null => {
  if (!folded.startsWith('会同', clause.start)) return null;
  const reading = leadingNames(folded, { start: clause.start + 2, end: clause.end }, 'supporting');
  return namesAnybody(reading) ? reading : null;
};

/** The clauses at the beginning of a sentence that say who: A牵头,B、C配合,于6月底前完成…. */
const leadingClauses = (folded: string, sentence: Range): Reading | null => {
  const said: Reading[] = [];
  for (const clause of piecesOf(folded, sentence, ',')) {
    const whole = clause.end - clause.start <= LONGEST ? wholeSentence(folded, clause) : null;
    const one = whole ?? subjectClause(folded, clause) ?? (said.length > 0 ? partnersClause(folded, clause) : null);
    if (one) said.push(one);
    if (!whole) break;
  }
  return said.length === 0 ? null : joinReadings(said);
};

const SPEAKS = /牵头|负责|主办|承办|配合|协办|协助|参与|参加|会同|落实|实施|承担|支持|协同/u;

const BY_TOGETHER = /^(?:具体|统一)?由([^。;,]{2,40}?)会同([^。;,]{2,60}),/u;

/** 由A会同B、C,…: who does it stands before the comma, what is done after it. */
const togetherClause = (folded: string, sentence: Range): Reading | null => {
  const match = BY_TOGETHER.exec(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 110)));
  if (!match) return null;
  const { reading, odd } = readClauses(
    folded,
    { start: sentence.start, end: sentence.start + match[0].length - 1 },
    'responsible',
  );
  return odd.length === 0 && allSure(folded, everybody(reading)) ? reading : null;
};

const readSentence = (folded: string, sentence: Range): Reading | null => {
  if (!SPEAKS.test(folded.slice(sentence.start, sentence.end))) return null;
  if (sentence.end - sentence.start <= LONGEST) {
    const whole = wholeSentence(folded, sentence);
    if (whole) return whole;
  }
  const words = folded.slice(sentence.start, sentence.end);
  const readings = [...words.matchAll(BY)].map((match) => readBy(folded, sentence, match)).filter(namesAnybody);
  if (readings.length > 0) return joinReadings(readings);
  return togetherClause(folded, sentence) ?? leadingClauses(folded, sentence);
};

/** The statements that plain sentences make: 由A牵头,会同B · A牵头,B配合。 Weaker than labels and brackets. */
export const sentenceStatements = (folded: string, block: Range): Statement[] => {
  const statements: Statement[] = [];
  for (const sentence of piecesOf(folded, block, '。;!?\n')) {
    const reading = readSentence(folded, sentence);
    if (!reading || !namesAnybody(reading)) continue;
    const line = trimRange(folded, block, ' \t\n。;,');
    const ownLine = sentence.start <= line.start && sentence.end >= line.end;
    const whole = SCOPE.test(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 30)));
    statements.push({ ...reading, range: sentence, ownLine, whole, explicit: false });
  }
  return statements;
};
