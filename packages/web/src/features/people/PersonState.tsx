import { personLifecycle, type PersonStatus } from '@lianfang/contract/people/people';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';

const tones: Readonly<Record<PersonStatus, Tone>> = { active: 'good', suspended: 'wrong', left: 'quiet' };

/** Where a person stands. */
export const PersonState = ({ status }: { readonly status: PersonStatus }) => {
  const say = useSay();
  return <StateMark tone={tones[status]}>{say(personLifecycle.states[status])}</StateMark>;
};
