import { findLabels } from './find-labels.ts';
import { readClauses } from './role-clauses.ts';
import { trimRange, type Range } from './source.ts';
import { NOTHING, type Statement } from './statement.ts';
import { isSurelyUnit } from './units/unit-form.ts';

/** How the name of an official body ends that a list of duties is headed by. */
const OFFICIAL =
  /(?:局|厅|委|办|部|办公室|委员会|政府|法院|检察院|大队|支队|中队|派出所|司法所|公司|集团|银行|支行|妇联|团委|团县委|工会|工商联|残联|科协|文联|管委会|办事处|中心|党校|电视台|联社)(?:\([^()]{1,20}\))?$/u;
const HEAD = /^([^。:,;]{3,60}) ?[:。](?=.)/u;

/**
 * 县公安局:负责…, 1.县教育局、团县委。…: an item headed by nothing but units, as lists of duties are. The units are
 * responsible; null where the head is anything else.
 */
export const subjectHeading = (folded: string, block: Range): Statement | null => {
  const line = trimRange(folded, block);
  const match = HEAD.exec(folded.slice(line.start, Math.min(line.end, line.start + 80)));
  const head = match?.[1];
  if (
    head === undefined ||
    findLabels(folded, { start: line.start, end: Math.min(line.end, line.start + 80) })[0]?.start === line.start
  )
    return null;
  const range = { start: line.start, end: line.start + head.length };
  const { reading, odd } = readClauses(folded, range, 'responsible');
  const names = reading.responsible.map((name) => folded.slice(name.range.start, name.range.end));
  if (
    odd.length > 0 ||
    names.length === 0 ||
    !names.every(isSurelyUnit) ||
    !names.some((name) => OFFICIAL.test(name) || name.startsWith('各'))
  )
    return null;
  return { ...NOTHING, responsible: reading.responsible, range, ownLine: false, whole: false, explicit: false };
};
