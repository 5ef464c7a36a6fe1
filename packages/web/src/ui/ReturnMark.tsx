import { returnLifecycle, type ReturnState } from '@lianfang/contract/returns/return-lifecycle';
import { StateMark, type Tone } from './StateMark.tsx';
import { useSay } from './words.ts';

const tones: Readonly<Record<ReturnState, Tone>> = {
  collecting: 'waiting',
  checked: 'waiting',
  'method-fixed': 'waiting',
  noticed: 'waiting',
  'notice-over': 'soon',
  reported: 'waiting',
  'sent-back': 'soon',
  forwarded: 'waiting',
  approved: 'soon',
  rejected: 'wrong',
  ordered: 'waiting',
  returned: 'good',
  'part-returned': 'soon',
  closed: 'quiet',
};

/** How a return of frozen money stands. */
export const ReturnMark = ({ state }: { readonly state: ReturnState }) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(returnLifecycle.states[state])}</StateMark>;
};
