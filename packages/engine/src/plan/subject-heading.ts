import { findLabels } from './find-labels.ts';
import { readClauses } from './role-clauses.ts';
import { trimRange, type Range } from './source.ts';
import { NOTHING, type Named, type Statement } from './statement.ts';
import { isSurelyUnit } from './units/unit-form.ts';

/** How the name of an official body ends that a list of duties is headed by. */
const OFFICIAL =
  /(?:局|厅|委|办|部|办公室|委员会|政府|法院|检察院|大队|支队|中队|派出所|司法所|公司|集团|银行|支行|妇联|团委|团县委|工会|工商联|残联|科协|文联|管委会|办事处|中心|党校|电视台|联社)(?:\([^()]{1,20}\))?$/u;
const HEAD = /^([^。:,;]{2,60}) ?[:。](?=.)/u;
/** 商委:, 教委: two characters are a body's name only where a colon follows. */
const SHORT_HEAD = /^\p{Script=Han}[委局厅]$/u;
const HELPS = /^(?:负责|积极|主动)?(?:协助|配合|参与)/u;
const WINDOW = 80;

/** What the words at the beginning of a block name when they are nothing but official bodies; else null. */
const bodiesIn = (folded: string, range: Range): readonly Named[] | null => {
  const { reading, odd } = readClauses(folded, range, 'responsible');
  const names = reading.responsible.map((name) => folded.slice(name.range.start, name.range.end));
  const sure = names.length > 0 && names.every((name) => isSurelyUnit(name) || SHORT_HEAD.test(name));
  const official = names.some((name) => OFFICIAL.test(name) || name.startsWith('各'));
  return odd.length === 0 && sure && official ? reading.responsible : null;
};

/**
 * 县公安局:负责…, 1.县教育局、团县委。…: an item headed by nothing but units, as lists of duties are. The units are
 * responsible, or support where the duty is to help others; null where the head is anything else.
 */
export const subjectHeading = (folded: string, block: Range): Statement | null => {
  const line = trimRange(folded, block);
  const opening = { start: line.start, end: Math.min(line.end, line.start + WINDOW) };
  const words = folded.slice(opening.start, opening.end);
  const match = HEAD.exec(words);
  const head = match?.[1];
  if (head === undefined || findLabels(folded, opening)[0]?.start === line.start) return null;
  const range = { start: line.start, end: line.start + head.length };
  const names = bodiesIn(folded, range);
  if (!names) return null;
  const role = HELPS.test(words.slice(match?.[0].length).trimStart()) ? 'supporting' : 'responsible';
  return { ...NOTHING, [role]: names, range, ownLine: false, whole: false, explicit: false };
};

const GROUP =
  /^([^。:,;]{3,60}?)(牵头|主抓|主办|负责|承担|承办|配合)(?:负责|落实|完成|推进|实施|承办)?的?(?:重点|主要)?(?:工作|任务|事项|项目|内容)(?:任务|事项|项目)?(?:\([^()]{1,12}\))?[:。]?$/u;

/** 一、县农业农村局牵头工作(12项), 二、县公安局: a heading that says whose the items below it are. */
export const groupHeading = (folded: string, block: Range): Statement | null => {
  const line = trimRange(folded, block, ' \t\n:。');
  if (line.end - line.start > WINDOW) return null;
  const match = GROUP.exec(folded.slice(line.start, line.end));
  const range = match ? { start: line.start, end: line.start + (match[1]?.length ?? 0) } : line;
  const names = bodiesIn(folded, range);
  if (!names) return null;
  const verb = match?.[2] ?? '';
  const role = verb === '配合' ? 'supporting' : /牵头|主/u.test(verb) ? 'lead' : 'responsible';
  return { ...NOTHING, [role]: names, range, ownLine: false, whole: false, explicit: true };
};
