import type { Label } from '../label.ts';
import type { DeadlineReading } from './reading.ts';

const doubts = {
  empty: { zh: '没有写时限', en: 'No deadline is written' },
  tooLong: { zh: '时限文字过长，请只保留时间部分', en: 'The deadline text is too long; keep only the time' },
  unknown: { zh: '看不出具体时间，请人工确定', en: 'No definite time can be read from this; please set it' },
  noPlanDate: { zh: '没有写年份，方案印发日期也未知', en: 'No year is written and the date of the plan is not known' },
  beforePlan: {
    zh: '时限早于方案印发日期，请核对年份',
    en: 'The deadline lies before the plan itself; check the year',
  },
  noSuchDay: { zh: '日期不存在', en: 'There is no such date' },
  reversed: { zh: '结束时间早于开始时间', en: 'The end lies before the beginning' },
  beforeWhat: {
    zh: '“…前”可指该时段开始之前，也可指结束之前，请写明日期',
    en: '“Before” may mean before it begins or before it ends; please give the day',
  },
  whichYear: { zh: '“当年”“次年”所指年份不明', en: 'It is not clear which year is meant' },
  whichMonth: { zh: '不清楚是本月还是每月', en: 'It is not clear whether this month or every month is meant' },
  severalTimes: { zh: '含有几个时间，请分开填写', en: 'Several times are named; please enter them one by one' },
  noStart: { zh: '没有写从哪一天起算', en: 'It does not say from which day to count' },
  otherStart: {
    zh: '起算日不是印发之日，系统不掌握该日期',
    en: 'The days run from an event other than the issue of the plan, whose date is not known here',
  },
  noHolidays: {
    zh: '该年放假安排尚未收录，无法推算工作日',
    en: 'The holidays of that year are not known yet, so working days cannot be counted',
  },
  atOnce: {
    zh: '“立即执行”没有完成日期，请定一个日期或改为长期任务',
    en: '“At once” names no day; set a date or make it a continuous task',
  },
  otherCycle: {
    zh: '系统没有这种周期，请改用周、月、季、半年或年',
    en: 'There is no such cycle here; use week to year',
  },
  wholeYear: {
    zh: '“全年”可指年底完成，也可指长期开展，请确定',
    en: '“All year” may mean by the end of the year or all the time; please settle it',
  },
} as const satisfies Record<string, Label>;

export type Doubt = keyof typeof doubts;

/** A reading that leaves the question to a person. */
export const unsure = (doubt: Doubt): DeadlineReading => ({ unsure: doubts[doubt] });
