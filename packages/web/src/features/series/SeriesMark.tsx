import { seriesStates } from '@lianfang/contract/series/series';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';

/** The state of a series. */
export const SeriesMark = ({ state }: { readonly state: keyof typeof seriesStates }) => {
  const say = useSay();
  return <StateMark tone={state === 'open' ? 'good' : 'quiet'}>{say(seriesStates[state])}</StateMark>;
};
