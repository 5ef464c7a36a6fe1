import type { WatchDelivery, WatchState, WatchSubject } from '@lianfang/contract/watch-list/watch-entries';
import { watchKinds, watchLifecycle } from '@lianfang/contract/watch-list/watch-entries';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { watchWords } from '../../words/watch-list.ts';

const tones: Readonly<Record<WatchState, Tone>> = {
  proposed: 'waiting',
  forwarded: 'waiting',
  'in-force': 'good',
  refused: 'quiet',
  lifted: 'quiet',
  expired: 'quiet',
};

/** How an entry stands. */
export const WatchMark = ({ state }: { readonly state: WatchState }) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(watchLifecycle.states[state])}</StateMark>;
};

type Taking = Pick<WatchDelivery, 'takenAt' | 'isLate'>;

/** Whether a receiver took a change, and in time; red where it is late. */
export const TakenMark = ({ takenAt, isLate }: Taking) => {
  const w = useWords(watchWords);
  if (takenAt === null)
    return isLate ? <StateMark tone="wrong">{w.overdue}</StateMark> : <StateMark tone="waiting">{w.waiting}</StateMark>;
  return isLate ? <StateMark tone="soon">{w.takenLate}</StateMark> : <StateMark tone="good">{w.inTime}</StateMark>;
};

/** What an entry names: a number in groups, or a person with their number. */
export const SubjectText = ({ subject }: { readonly subject: WatchSubject }) => {
  const say = useSay();
  return (
    <span>
      {say(watchKinds[subject.kind])}{' '}
      {subject.kind === 'name' ? `${subject.name} ${subject.idNumber}` : <AccountNumberText number={subject.number} />}
    </span>
  );
};
