import type { Cycle, DayOfMonth } from '../cycle.ts';
import { before } from './dates.ts';
import { unsure } from './doubts.ts';
import { recurring } from './reading.ts';
import type { DeadlineForm } from './reading.ts';

const ending = `(?:月?[底末]${before})?`;
const weekly = new RegExp(`^(?:每个?(?:周|星期)|按周)(?:([一二三四五六日天])(?:下班)?${before})?$`);
const monthly = new RegExp(
  String.raw`^(?:每1?个?月|按月|逐月|次月|每月次月)份?(?:的|于)?(?:(\d{1,2})[日号]${before}|([上中下])旬|${ending})$`,
);
const quarterly = new RegExp(`^(?:每1?个?季度?|按季度?|逐季度?)(?:的)?${ending}$`);
const partMonth = new RegExp(
  String.raw`^每个?(季度?|半年)的?(首|末|第[1-6]|最后1)个?月(?:的|份)?(?:(\d{1,2})[日号]${before}|月?[底末]${before})$`,
);
const halfYearly = new RegExp(`^(?:每半年|按半年|每个半年)${ending}$`);
const afterEnd = /^每(月|季度?|半年|年)度?(?:结束|终了)后的?(\d{1,2})(?:日|天)(?:内|之内|以内)$/;

const dayOf = (ordinal: string | undefined): DayOfMonth | null => {
  if (ordinal === undefined) return 'last';
  const day = Number(ordinal);
  return day >= 1 && day <= 31 ? day : null;
};

/** 每周五前; 每周 is due when the week ends. */
const everyWeek: DeadlineForm = (text) => {
  const match = weekly.exec(text);
  if (match === null) return null;
  const sign = match[1] === '天' ? '日' : match[1];
  return recurring({ kind: 'weekly', weekday: sign === undefined ? 7 : '一二三四五六日'.indexOf(sign) + 1 });
};

/** 每月25日前, 每月底, 次月5日前; 每月 is due when the month ends. */
const everyMonth: DeadlineForm = (text) => {
  const match = monthly.exec(text);
  if (match === null) return null;
  const tenDays = match[2] === undefined ? null : { 上: 10, 中: 20, 下: 'last' as const }[match[2]];
  const day = tenDays ?? dayOf(match[1]);
  if (day === null) return unsure('noSuchDay');
  const later = text.includes('次月');
  if (later && match[1] === undefined) return unsure('unknown');
  return recurring({ kind: 'monthly', day }, later ? 'next-period' : 'period');
};

/** 每季度末; 每季度 is due when the quarter ends. */
const everyQuarter: DeadlineForm = (text) =>
  quarterly.test(text) ? recurring({ kind: 'quarterly', monthOfQuarter: 3, day: 'last' }) : null;

/** 每半年 is due when the half-year ends. */
const everyHalf: DeadlineForm = (text) =>
  halfYearly.test(text) ? recurring({ kind: 'half-yearly', monthOfHalf: 6, day: 'last' }) : null;

const ordinalMonth = (sign: string | undefined, months: number): number => {
  if (sign === '首') return 1;
  return sign?.startsWith('第') ? Number(sign.slice(1)) : months;
};

/** 每季度首月10日前, 每半年最后一个月底前. */
const monthOfPart: DeadlineForm = (text) => {
  const match = partMonth.exec(text);
  if (match === null) return null;
  const months = match[1] === '半年' ? 6 : 3;
  const month = ordinalMonth(match[2], months);
  const day = dayOf(match[3]);
  if (day === null || month > months) return unsure('noSuchDay');
  return recurring(
    months === 6 ? { kind: 'half-yearly', monthOfHalf: month, day } : { kind: 'quarterly', monthOfQuarter: month, day },
  );
};

const firstMonthCycle = (unit: string | undefined, day: number): Cycle => {
  if (unit === '月') return { kind: 'monthly', day };
  if (unit === '半年') return { kind: 'half-yearly', monthOfHalf: 1, day };
  return unit === '年' ? { kind: 'yearly', months: [1], day } : { kind: 'quarterly', monthOfQuarter: 1, day };
};

/** 每季度结束后10日内: due on the 10th of the next period's first month. */
const afterPeriod: DeadlineForm = (text) => {
  const match = afterEnd.exec(text);
  if (match === null) return null;
  const day = Number(match[2]);
  if (day < 1 || day > 28) return unsure('unknown');
  return recurring(firstMonthCycle(match[1], day), 'next-period');
};

/** Every cycle shorter than a year, tried in this order. */
export const recurringForms: readonly DeadlineForm[] = [
  everyWeek,
  everyMonth,
  everyQuarter,
  everyHalf,
  monthOfPart,
  afterPeriod,
];
