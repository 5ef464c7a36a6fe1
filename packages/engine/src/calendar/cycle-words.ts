import type { Cycle, DayOfMonth } from './cycle.ts';
import type { Label } from './label.ts';

const weekdays: readonly Label[] = [
  { zh: '一', en: 'Monday' },
  { zh: '二', en: 'Tuesday' },
  { zh: '三', en: 'Wednesday' },
  { zh: '四', en: 'Thursday' },
  { zh: '五', en: 'Friday' },
  { zh: '六', en: 'Saturday' },
  { zh: '日', en: 'Sunday' },
];

const zhDay = (day: DayOfMonth): string => (day === 'last' ? '底' : `${day}日`);
const enDay = (day: DayOfMonth): string => (day === 'last' ? 'the last day' : `day ${day}`);

const ofMonth = (day: DayOfMonth): string => (day === 'last' ? '月底' : `月${day}日`);

/** A cycle in words, as a plan would write it: 每月25日前 / by day 25 of each month. */
export const cycleWords = (cycle: Cycle): Label => {
  switch (cycle.kind) {
    case 'once':
      return { zh: `${cycle.due}前`, en: `by ${cycle.due}` };
    case 'weekly': {
      const weekday = weekdays[cycle.weekday - 1];
      return { zh: `每周${weekday?.zh ?? ''}前`, en: `by ${weekday?.en ?? ''} of each week` };
    }
    case 'monthly':
      return { zh: `每月${zhDay(cycle.day)}前`, en: `by ${enDay(cycle.day)} of each month` };
    case 'quarterly':
      return {
        zh: `每季度第${cycle.monthOfQuarter}个${ofMonth(cycle.day)}前`,
        en: `by ${enDay(cycle.day)} of month ${cycle.monthOfQuarter} of each quarter`,
      };
    case 'half-yearly':
      return {
        zh: `每半年第${cycle.monthOfHalf}个${ofMonth(cycle.day)}前`,
        en: `by ${enDay(cycle.day)} of month ${cycle.monthOfHalf} of each half-year`,
      };
    case 'yearly':
      return {
        zh: `每年${cycle.months.map((month) => `${month}${ofMonth(cycle.day)}`).join('、')}前`,
        en: `by ${enDay(cycle.day)} of month ${cycle.months.join(', ')} of each year`,
      };
    case 'continuous':
      return { zh: '长期坚持', en: 'all the time' };
  }
};
