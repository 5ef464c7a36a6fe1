import { plainDay } from '../day.ts';
import { dateOf, yearOf, yearPart, before } from './dates.ts';
import { unsure } from './doubts.ts';
import { onceForms } from './once-forms.ts';
import { onceBy } from './reading.ts';
import type { DeadlineContext, DeadlineForm, DeadlineReading } from './reading.ts';

const months = new RegExp(
  String.raw`^${yearPart}(\d{1,2})(?:月份?)?(?:(\d{1,2})[日号])?起?至${yearPart}(\d{1,2})月(?:(\d{1,2})[日号]|份?[底末]?)${before}$`,
);
const days = new RegExp(String.raw`^${yearPart}(\d{1,2})月(\d{1,2})[日号]?至(\d{1,2})[日号]${before}$`);
const years = new RegExp(String.raw`^(\d{4})年?至(\d{4})年(?:年?[底末]${before})?$`);
const sinceIssue = /^(?:自|从)?(?:(?:本)?(?:方案|通知|文件|意见|办法)?(?:印发|发布|下发)之日|即日)起?至(.+)$/;

const stretch = (
  from: Temporal.PlainDate | null,
  to: Temporal.PlainDate | null,
  { planDate }: DeadlineContext,
): DeadlineReading => {
  if (from === null || to === null) return unsure('noSuchDay');
  if (Temporal.PlainDate.compare(to, from) < 0) return unsure('reversed');
  return planDate !== null && to.toString() < planDate ? unsure('beforePlan') : onceBy(to, from);
};

const ordinal = (text: string | undefined, otherwise: 1 | 'last'): number | 'last' =>
  text === undefined ? otherwise : Number(text);

/** 2025年6月至12月, 6月1日至7月15日: due on the last day, with the first day kept. */
const overMonths: DeadlineForm = (text, context) => {
  const match = months.exec(text);
  if (match === null) return null;
  const year = yearOf(match[1], context);
  if (year === null) return unsure('noPlanDate');
  const lastYear = match[4] === undefined ? year : (yearOf(match[4], context) ?? year);
  const first = dateOf(year, Number(match[2]), ordinal(match[3], 1));
  return stretch(first, dateOf(lastYear, Number(match[5]), ordinal(match[6], 'last')), context);
};

/** 6月1日至15日. */
const overDays: DeadlineForm = (text, context) => {
  const match = days.exec(text);
  if (match === null) return null;
  const year = yearOf(match[1], context);
  if (year === null) return unsure('noPlanDate');
  const month = Number(match[2]);
  return stretch(dateOf(year, month, Number(match[3])), dateOf(year, month, Number(match[4])), context);
};

/** 2025年至2027年. */
const overYears: DeadlineForm = (text, context) => {
  const match = years.exec(text);
  return match && stretch(dateOf(Number(match[1]), 1, 1), dateOf(Number(match[2]), 12, 31), context);
};

/** 自印发之日起至12月底. */
const untilEnd: DeadlineForm = (text, context) => {
  const match = sinceIssue.exec(text);
  if (match === null) return null;
  if (context.planDate === null) return unsure('noPlanDate');
  const issued = plainDay(context.planDate).toString();
  const end = onceForms.map((form) => form(match[1] ?? '', context)).find((reading) => reading !== null);
  if (end === undefined) return unsure('unknown');
  return 'unsure' in end ? end : { ...end, from: issued };
};

/** Every writing of a stretch of time, tried in this order. */
export const stretchForms: readonly DeadlineForm[] = [overMonths, overDays, overYears, untilEnd];
