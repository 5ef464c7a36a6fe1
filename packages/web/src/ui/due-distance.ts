import type { dueWords } from '../words/due.ts';
import type { Spoken } from './words.ts';

/** How far a last day is: days left, or days over. What ran out within today is overdue all the same, not due today. */
export const dueDistance = (left: number, isOver: boolean, w: Spoken<typeof dueWords>): string => {
  if (left < 0) return w.over(-left);
  if (isOver) return w.overdue;
  return [w.today, w.tomorrow][left] ?? w.in(left);
};
