import {
  appealLifecycle,
  type AppealRow,
  type AppealState,
  type FindingRow,
  findingStates,
} from '@lianfang/contract/appeals/appeals';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';

/** How a state of an appeal asks for attention. */
export const appealTones: Readonly<Record<AppealState, Tone>> = {
  received: 'waiting',
  examining: 'waiting',
  'with-bank': 'waiting',
  'bank-answered': 'soon',
  upheld: 'good',
  rejected: 'quiet',
};

/** How an appeal stands; red where its clock has run out. */
export const AppealMark = ({ appeal }: { readonly appeal: Pick<AppealRow, 'state' | 'isOverdue'> }) => {
  const say = useSay();
  const w = useWords(appealWords);
  return (
    <>
      <StateMark tone={appealTones[appeal.state]}>{say(appealLifecycle.states[appeal.state])}</StateMark>
      {appeal.isOverdue ? <StateMark tone="wrong">{w.overdue}</StateMark> : null}
    </>
  );
};

const findingTones: Readonly<Record<FindingRow['state'], Tone>> = {
  running: 'waiting',
  warned: 'soon',
  missed: 'wrong',
  released: 'good',
  'released-late': 'wrong',
};

/** How the release of an unrelated account stands. */
export const FindingMark = ({ state }: Pick<FindingRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={findingTones[state]}>{say(findingStates[state])}</StateMark>;
};
