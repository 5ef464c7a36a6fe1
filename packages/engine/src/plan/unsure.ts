import type { PlanWords, Unsure, UnsureCode } from './plan.ts';
import { spanOf, type Range, type Source } from './source.ts';

const MESSAGES: Readonly<Record<UnsureCode, PlanWords>> = {
  'no-units': { zh: '没有写明牵头或责任单位。', en: 'No lead or responsible unit is named.' },
  'inherited-units': {
    zh: '本条没有单独写明单位，取自所在分组或上一行，请核对。',
    en: 'The units come from the group or the row above; please check.',
  },
  'inherited-deadline': {
    zh: '本条没有单独写明时限，取自所在分组，请核对。',
    en: 'The deadline comes from the group above; please check.',
  },
  'role-not-stated': {
    zh: '只列出单位，没有写明是牵头还是配合，暂作责任单位。',
    en: 'The unit is listed without a role; taken as responsible.',
  },
  'open-list': { zh: '名单以“等”结尾，没有列全。', en: 'The list ends in “and others”.' },
  'odd-unit-name': { zh: '不像单位名称，请核对。', en: 'This does not look like the name of a unit.' },
  'short-name': { zh: '只写了简称，请对应到具体单位。', en: 'Only a short name; please match it to a unit.' },
  'several-deadlines': { zh: '文中有多个时限，没有代为选定。', en: 'Several deadlines; none was chosen.' },
  'unread-deadline': { zh: '时限的写法没有读懂，保留原文。', en: 'The deadline is kept in its own words.' },
  'unusual-cycle': { zh: '周期不在周、月、季、半年、年之列。', en: 'The rhythm is none of the usual ones.' },
  'several-statements': {
    zh: '同一条里有多处分工，请核对。',
    en: 'More than one assignment in one item; please check.',
  },
  'numbering-jump': { zh: '序号不连续，可能有缺漏。', en: 'The numbering skips here; something may be missing.' },
  unnumbered: { zh: '原文没有序号，按先后编排。', en: 'The text gives no number; counted in order.' },
};

export const unsure = (source: Source, code: UnsureCode, range: Range): Unsure => ({
  code,
  message: MESSAGES[code],
  span: spanOf(source, range),
});
