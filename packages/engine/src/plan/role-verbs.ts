import { trimRange, type Range } from './source.ts';
import type { Role } from './statement.ts';

const LEAD_VERBS =
  '牵头负责|牵头组织实施|牵头组织|牵头落实|牵头实施|牵头抓总|牵头协调|牵头推进|牵头抓|牵头做好|负责牵头|牵头|主办|主抓';
const DUTY_VERBS =
  '负责落实|负责组织实施|负责实施|负责组织|负责推进|负责|组织实施|组织落实|抓好落实|抓落实|落实|承办|实施|承担|分工负责|各负其责|具体实施';
const SUPPORT_VERBS =
  '做好相关配合工作|做好配合工作|做好配合|抓好配合|配合工作|配合落实|配合实施|配合做好|参与配合|协助配合|予以配合|给予配合|积极配合|配合|协办|协助|参与|参加|协同|支持';
const ADVERBS =
  '予以|给予|按照?各自职责分工|按照?职责分工|按照?分工|按照?各自职责|按照?职责|根据职责分工|根据各自职责|根据职责|依职责分工|依职责|按部门职责|职责分工|分工|共同|分别|具体|统一|各自|协同|联合|依法依规|依法|全力|积极|密切|主动|总|组织|抓好|,|、| ';

const longestFirst = (words: string): string =>
  words
    .split('|')
    .toSorted((one, other) => other.length - one.length)
    .join('|');

const VERBS: readonly (readonly [Role, RegExp])[] = [
  ['lead', new RegExp(`(?:${longestFirst(LEAD_VERBS)})$`, 'u')],
  ['supporting', new RegExp(`(?:${longestFirst(SUPPORT_VERBS)})$`, 'u')],
  ['responsible', new RegExp(`(?:${longestFirst(DUTY_VERBS)})$`, 'u')],
];
const TAIL = new RegExp(`(?:${longestFirst(ADVERBS)}){1,4}$`, 'u');
/** No verb with its adverbs is longer. */
const WINDOW = 30;

export interface RoleVerb {
  readonly role: Role;
  /** What stands before the verb and its adverbs: the names. */
  readonly names: Range;
}

/** 县公安局按职责分工负责 → responsible, 县公安局. Null where the piece does not end in a verb that gives a role. */
export const readRoleVerb = (folded: string, piece: Range): RoleVerb | null => {
  const from = Math.max(piece.start, piece.end - WINDOW);
  const words = folded.slice(from, piece.end);
  for (const [role, pattern] of VERBS) {
    const at = pattern.exec(words)?.index;
    if (at === undefined) continue;
    const before = words.slice(0, at);
    const end = from + (TAIL.exec(before)?.index ?? at);
    return { role, names: trimRange(folded, { start: piece.start, end }) };
  }
  return null;
};
