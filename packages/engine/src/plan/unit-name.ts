import { trimRange, type Range } from './source.ts';
import type { Doubt, FirstLeads, Named, Role } from './statement.ts';
import { canBeName, isComplete } from './units/unit-form.ts';
import { endsAsOrgan, isField } from './units/organ-words.ts';

const WHICH =
  '(?:[省市县区州旗]委|[省市县区州旗]?政府|有关|相关|县直|市直|区直|省直|州直|县级|市级|区级|省级|成员|职能|责任|主管|监管|行业|各)';
const OPEN_END = new RegExp(
  `等(?:[\\d一二三四五六七八九十]{1,3}个)?${WHICH}{0,3}(?:部门|单位|部委|机构|企业|乡镇|街道|镇街)?(?:[和及(](?:部门|单位)\\)?)?$`,
  'u',
);
const TAIL = /\(([^()]{1,30})\)$/u;
const FIRST = /(?:第一|首位|首个|排前|列前|列首|最前|排名首)/u;
const LEADS = /牵头|主办|主责/u;

/** 排在第一位的部门为牵头部门: the sentence that gives the lead to whoever is listed first. */
export const readFirstLeads = (words: string): FirstLeads | null => {
  if (!(FIRST.test(words) && LEADS.test(words))) return null;
  return /下同|以下同|均|全文|本方案|各项/u.test(words) ? 'onward' : 'here';
};

/** One name as it is written, taken apart: the bare name, what is added to it, and the role its brackets give. */
export interface CleanName extends Named {
  readonly role: Role | null;
  readonly firstLeads: FirstLeads | null;
  readonly doubts: readonly Doubt[];
}

const roleOfTail = (words: string): Role | null => {
  if (/^(?:总)?(?:牵头|主办|主责|领办)/u.test(words)) return 'lead';
  if (/^(?:配合|协办|协助|参与)/u.test(words)) return 'supporting';
  return /^(?:责任|承办|负责)/u.test(words) ? 'responsible' : null;
};

const LONGEST = 120;

interface Tail {
  readonly length: number;
  readonly role: Role | null;
  readonly firstLeads: FirstLeads | null;
}

/** The brackets at the end of a name, where they speak of its role and not of the name: 县公安局(牵头). */
const readTail = (words: string): Tail | null => {
  const match = TAIL.exec(words);
  if (!match) return null;
  const tail = match[1] ?? '';
  const role = roleOfTail(tail);
  const firstLeads = readFirstLeads(tail);
  return role === null && firstLeads === null ? null : { length: match[0].length, role, firstLeads };
};

const doubtsAbout = (name: string, range: Range, note: string): Doubt[] => {
  const doubts: Doubt[] = [];
  if (note !== '') doubts.push({ code: 'open-list', range });
  if (isField(name) && !endsAsOrgan(name)) doubts.push({ code: 'short-name', range });
  else if (!isComplete(name)) doubts.push({ code: 'odd-unit-name', range });
  return doubts;
};

/** 等区政府有关部门 where a stop stands before 等: it names nobody more. */
export const isOpenEnd = (words: string): boolean =>
  words.startsWith('等') && words.length <= 24 && OPEN_END.exec(words)?.index === 0;

/** The bare name, or null when the words cannot be a name. */
export const cleanName = (folded: string, range: Range): CleanName | null => {
  if (range.end - range.start > LONGEST) return null;
  const tail = readTail(folded.slice(range.start, range.end));
  const untailed = trimRange(folded, { start: range.start, end: range.end - (tail?.length ?? 0) });
  const note = OPEN_END.exec(folded.slice(untailed.start, untailed.end))?.[0] ?? '';
  const bare = trimRange(folded, { start: untailed.start, end: untailed.end - note.length });
  const name = folded.slice(bare.start, bare.end);
  if (!canBeName(name)) return null;
  return {
    range: bare,
    ...(note === '' ? {} : { note }),
    role: tail?.role ?? null,
    firstLeads: tail?.firstLeads ?? null,
    doubts: doubtsAbout(name, bare, note),
  };
};
