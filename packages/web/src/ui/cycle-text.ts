import type { Cycle } from '@lianfang/contract/cycle';
import { cycleWords } from '../words/tasks.ts';
import { type JoinedText, useJoined } from './joined-text.ts';
import { weekdayOf } from './shanghai.ts';
import { type Spoken, useLanguage, useWords } from './words.ts';
import type { ScreenLanguage } from '../preferences.ts';

type Words = Spoken<typeof cycleWords>;

const dayText = (day: number | 'last', w: Words): string => (day === 'last' ? w.lastDay : w.dayOf(day));

/** 2024-01-01 was a Monday: its week lends the names of the weekdays. */
const weekdayName = (weekday: number, language: ScreenLanguage): string => weekdayOf(`2024-01-0${weekday}`, language);

const textOf = (cycle: Cycle, w: Words, language: ScreenLanguage, { list }: JoinedText): string => {
  switch (cycle.kind) {
    case 'once':
      return w.once(cycle.due);
    case 'weekly':
      return w.weekly(weekdayName(cycle.weekday, language));
    case 'monthly':
      return w.monthly(dayText(cycle.day, w));
    case 'quarterly':
      return w.quarterly(cycle.monthOfQuarter, dayText(cycle.day, w));
    case 'half-yearly':
      return w.halfYearly(cycle.monthOfHalf, dayText(cycle.day, w));
    case 'yearly':
      return w.yearly(list(cycle.months.map(String)), dayText(cycle.day, w));
    case 'continuous':
      return w.continuous;
  }
};

/** Says how often and until which day: “每月25日前”. */
export const useCycleText = (): ((cycle: Cycle) => string) => {
  const w = useWords(cycleWords);
  const language = useLanguage();
  const joined = useJoined();
  return (cycle) => textOf(cycle, w, language, joined);
};
