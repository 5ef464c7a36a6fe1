import { caseLifecycle, type CaseState } from '@lianfang/contract/cases/cases';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';

const tones: Readonly<Record<CaseState, Tone>> = {
  accepted: 'waiting',
  filed: 'soon',
  'not-filed': 'quiet',
  solved: 'good',
  transferred: 'quiet',
  closed: 'quiet',
};

/** How a case stands. */
export const CaseMark = ({ state }: { readonly state: CaseState }) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(caseLifecycle.states[state])}</StateMark>;
};
