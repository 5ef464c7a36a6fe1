import type { Cycle } from '../cycle.ts';
import { plainDay } from '../day.ts';
import { countForms } from './count-forms.ts';
import { unsure } from './doubts.ts';
import { normalDeadline } from './normal-deadline.ts';
import { onceForms } from './once-forms.ts';
import type { DeadlineContext, DeadlineForm, DeadlineReading } from './reading.ts';
import { recurringForms } from './recurring-forms.ts';
import { always, open } from './standing-forms.ts';
import { stretchForms } from './stretch-forms.ts';
import { everyYear } from './yearly-forms.ts';

const longest = 120;
const forms: readonly DeadlineForm[] = [
  ...onceForms,
  ...stretchForms,
  ...countForms,
  ...recurringForms,
  everyYear,
  always,
  open,
];

const lastPeriod = /(?:,|、)?(?:报送|上报|报告)?(?:对)?上1?个?(周|月|季度|半年|年)(?:度|份)?[^\d前底末]{0,20}$/;
const cycleOfUnit: Readonly<Record<string, Cycle['kind']>> = {
  周: 'weekly',
  月: 'monthly',
  季度: 'quarterly',
  半年: 'half-yearly',
  年: 'yearly',
};

const readPlain: DeadlineForm = (text, context) => {
  for (const form of forms) {
    const reading = form(text, context);
    if (reading !== null) return reading;
  }
  return null;
};

// “Report last month's progress by the 5th of every month” is due in the period after the one reported on.
const readAboutLastPeriod: DeadlineForm = (text, context) => {
  const match = lastPeriod.exec(text);
  if (match === null || match.index === 0) return null;
  const reading = readPlain(text.slice(0, match.index), context);
  if (reading === null || 'unsure' in reading) return reading;
  return reading.cycle.kind === cycleOfUnit[match[1] ?? ''] ? { ...reading, dueIn: 'next-period' } : null;
};

/**
 * Reads a Chinese deadline (4月底, 每月25日前, 每季度末, 长期坚持, 自印发之日起30个工作日内, 2025年6月至12月).
 * A day or an end followed by “前” includes that day. A year left out is the year the plan was issued. Whatever can
 * be meant in two ways, is incomplete, or is not known here comes back as `unsure` with the question to settle.
 * Never throws for any text; throws RangeError when `planDate` is not a day.
 */
export const readDeadline = (text: string, context: DeadlineContext): DeadlineReading => {
  if (context.planDate !== null) plainDay(context.planDate);
  if (text.length > longest) return unsure('tooLong');
  const normal = normalDeadline(text);
  if (normal === '') return unsure('empty');
  return readPlain(normal, context) ?? readAboutLastPeriod(normal, context) ?? unsure('unknown');
};
