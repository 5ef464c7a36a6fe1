import type { PeriodState } from '@lianfang/contract/tasks/tasks';
import { dueWords } from '../words/due.ts';
import { dueDistance } from './due-distance.ts';
import { dayOf, daysBetween, shortDay, today } from './shanghai.ts';
import { StateMark, type Tone } from './StateMark.tsx';
import { useLanguage, useWords } from './words.ts';

export interface DueMarkProps {
  /** The instant at which it is too late: the start of the day after the last one. Null where there is no deadline. */
  readonly dueAt: string | null;
  /** How the period stands; where absent it is told from the day alone. */
  readonly state?: PeriodState | null;
}

const tones: Readonly<Record<PeriodState, Tone>> = {
  upcoming: 'quiet',
  'due-soon': 'soon',
  overdue: 'wrong',
  submitted: 'waiting',
  returned: 'wrong',
  accepted: 'good',
  'accepted-late': 'quiet',
  waived: 'quiet',
};

/** The last calendar day (Asia/Shanghai) that is still in time for a due instant. */
export const lastDayOf = (dueAt: string): string => dayOf(new Date(dueAt).getTime() - 1);

const stateBy = (left: number): PeriodState => {
  if (left < 0) return 'overdue';
  return left <= 3 ? 'due-soon' : 'upcoming';
};

const isOpen = (state: PeriodState): boolean => ['upcoming', 'due-soon', 'overdue', 'returned'].includes(state);

/** Until when, and how it stands: the last day, the days left or over, and the state in colour, icon and word. */
export const DueMark = ({ dueAt, state }: DueMarkProps) => {
  const w = useWords(dueWords);
  const language = useLanguage();
  if (dueAt === null) return <span className="lf-quiet">{state ? w[state] : w.none}</span>;
  const day = lastDayOf(dueAt);
  const left = daysBetween(today(), day);
  const shown = state ?? stateBy(left);
  return (
    <StateMark tone={tones[shown]}>
      {isOpen(shown) ? dueDistance(left, shown === 'overdue', w) : w[shown]}
      {shown === 'returned' ? ` · ${w.returned}` : ''}
      <time dateTime={day} title={day} className="lf-due-day">
        {shortDay(day, language)}
      </time>
    </StateMark>
  );
};
