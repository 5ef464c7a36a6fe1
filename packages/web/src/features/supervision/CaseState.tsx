import { type ProblemRow, problemLifecycle } from '@lianfang/contract/supervision/problems';
import { supervisionLifecycle, type SupervisionRow } from '@lianfang/contract/supervision/supervision';
import { DueMark } from '../../ui/DueMark.tsx';
import { endOfDay } from '../../ui/end-of-day.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';
import { answerDueAt, caseTones, problemTones } from './case-standing.ts';

/** How a case stands. */
export const CaseState = ({ state }: Pick<SupervisionRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={caseTones[state]}>{say(supervisionLifecycle.states[state])}</StateMark>;
};

/** Until when the unit owes its answer; nothing where it owes none. */
export const AnswerDue = ({ of }: { readonly of: Pick<SupervisionRow, 'state' | 'replyDueAt' | 'rectifyDueAt'> }) => {
  const dueAt = answerDueAt(of);
  return dueAt === null ? null : <DueMark dueAt={dueAt} />;
};

/** How a problem stands. */
export const ProblemStanding = ({ state }: Pick<ProblemRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={problemTones[state]}>{say(problemLifecycle.states[state])}</StateMark>;
};

/** Until when a problem has to be put right; nothing once that is reported. */
export const ProblemDue = ({ of }: { readonly of: Pick<ProblemRow, 'state' | 'dueOn'> }) =>
  of.state === 'open' ? <DueMark dueAt={endOfDay(of.dueOn)} /> : null;
