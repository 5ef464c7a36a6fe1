import { isDay, plainDay } from '../day.ts';
import { isCovered } from '../holiday-calendar.ts';
import { addWorkingDays } from '../working-days.ts';
import { unsure } from './doubts.ts';
import { onceBy } from './reading.ts';
import type { DeadlineContext, DeadlineForm, DeadlineReading } from './reading.ts';

const amount = String.raw`(\d{1,3})(个工作日|工作日|个?日|天|个?周|个月|年)(?:内|之内|以内|之前|以前|前)`;
const sinceIssue = new RegExp(
  `^(?:自|从)?(?:本)?(?:方案|通知|文件|意见|办法)?(?:印发|发布|下发|发文|公布)(?:之日|之后|后|日)?(?:起|后)?的?${amount}$`,
);
const sinceOther = new RegExp(`^.{1,30}(?:之日|后|起)(?:起|后)?的?${amount}$`);
const bare = new RegExp(`^${amount}$`);

// 民法典 第二百零一、二百零二条: the day of issue is not counted, and a term in months or years ends on the
// corresponding day, or on the last day of the month where there is none.
const endOfTerm = (issued: Temporal.PlainDate, count: number, unit: string): Temporal.PlainDate => {
  if (unit.endsWith('月')) return issued.add({ months: count });
  if (unit === '年') return issued.add({ years: count });
  return issued.add({ days: unit.endsWith('周') ? count * 7 : count });
};

const workingTerm = (planDate: string, count: number, { calendar }: DeadlineContext): DeadlineReading => {
  const due = addWorkingDays(planDate, count, calendar);
  return isCovered(planDate, calendar) && isCovered(due, calendar) ? onceBy(plainDay(due)) : unsure('noHolidays');
};

/** 自印发之日起30个工作日内. */
const afterIssue: DeadlineForm = (text, context) => {
  const match = sinceIssue.exec(text);
  if (match === null) return null;
  if (context.planDate === null) return unsure('noPlanDate');
  const count = Number(match[1]);
  const unit = match[2] ?? '';
  if (unit.endsWith('工作日')) return workingTerm(context.planDate, count, context);
  const due = endOfTerm(plainDay(context.planDate), count, unit);
  return isDay(due.toString()) ? onceBy(due) : unsure('noSuchDay');
};

/** 收到通知后10日内: the plan does not know that day. 30个工作日内: from when? */
const afterUnknown: DeadlineForm = (text) => {
  if (bare.test(text)) return unsure('noStart');
  return sinceOther.test(text) && !text.startsWith('每') ? unsure('otherStart') : null;
};

/** Every writing of a term counted from a day, tried in this order. */
export const countForms: readonly DeadlineForm[] = [afterIssue, afterUnknown];
