import { before, dueOnce, yearOf, yearPart } from './dates.ts';
import { unsure } from './doubts.ts';
import type { DeadlineForm } from './reading.ts';

const day = new RegExp(String.raw`^${yearPart}(\d{1,2})月(\d{1,2})[日号](?:24时|下班)?${before}$`);
const month = new RegExp(String.raw`^${yearPart}(\d{1,2})月(?:份|内|份内)?(?:月?[底末]${before})?$`);
const tenDays = new RegExp(String.raw`^${yearPart}(\d{1,2})月份?([上中下])旬$`);
const quarter = new RegExp(String.raw`^${yearPart}第?([1-4])季度(?:[底末]${before}|内)?$`);
const half = new RegExp(`^${yearPart}([上下])半年(?:[底末]${before}|内)?$`);
const yearEnd = new RegExp(
  String.raw`^(?:(\d{4}|今|本|明)年(?:年?[底末]${before}|度?内|度)?|年(?:[底末]${before}|内))$`,
);
const doubtfulBefore = new RegExp(
  String.raw`^(?:每年)?${yearPart}(?:\d{1,2}月份?(?:[上中下]旬|初)?|第?[1-4]季度|[上下]半年|\d{4}年)(?:之前|以前|前)$`,
);

const tenDaysEnd = { 上: 10, 中: 20, 下: 'last' } as const;
const partOf = (sign: string | undefined): 10 | 20 | 'last' =>
  sign === '上' || sign === '中' ? tenDaysEnd[sign] : 'last';

/** 9月30日前, 2025年9月30日. */
const onDay: DeadlineForm = (text, context) => {
  const match = day.exec(text);
  return match && dueOnce(yearOf(match[1], context), Number(match[2]), Number(match[3]), context);
};

/** 4月底, 6月底前, 2025年4月: by the last day of the month. */
const inMonth: DeadlineForm = (text, context) => {
  const match = month.exec(text);
  return match && dueOnce(yearOf(match[1], context), Number(match[2]), 'last', context);
};

/** 4月上旬 ends on the 10th, 4月中旬 on the 20th. */
const inTenDays: DeadlineForm = (text, context) => {
  const match = tenDays.exec(text);
  return match && dueOnce(yearOf(match[1], context), Number(match[2]), partOf(match[3]), context);
};

/** 三季度末, 2025年第四季度. */
const inQuarter: DeadlineForm = (text, context) => {
  const match = quarter.exec(text);
  return match && dueOnce(yearOf(match[1], context), Number(match[2]) * 3, 'last', context);
};

/** 上半年, 2025年下半年. */
const inHalf: DeadlineForm = (text, context) => {
  const match = half.exec(text);
  return match && dueOnce(yearOf(match[1], context), match[2] === '上' ? 6 : 12, 'last', context);
};

/** 年底前, 2024年底前, 2025年. */
const inYear: DeadlineForm = (text, context) => {
  const match = yearEnd.exec(text);
  return match && dueOnce(yearOf(match[1], context), 12, 'last', context);
};

/** 4月前, 二季度前, 2025年前: before it begins or before it ends? */
const beforeWhat: DeadlineForm = (text) => (doubtfulBefore.test(text) ? unsure('beforeWhat') : null);

/** Every writing of a single due day, tried in this order. */
export const onceForms: readonly DeadlineForm[] = [onDay, inMonth, inTenDays, inQuarter, inHalf, inYear, beforeWhat];
