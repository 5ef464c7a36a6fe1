import { linkVerdicts } from '@lianfang/contract/series/links';
import { StateMark, type Tone } from '../StateMark.tsx';
import { linkWords } from '../../words/links.ts';
import { useSay, useWords } from '../words.ts';

type Verdict = keyof typeof linkVerdicts;

const tones: Readonly<Record<Verdict, Tone>> = {
  confirmed: 'good',
  strong: 'soon',
  weak: 'quiet',
  none: 'quiet',
  rejected: 'quiet',
};

/** How strong a link is, or that there is none. */
export const StrengthMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const w = useWords(linkWords);
  const say = useSay();
  const words = say(linkVerdicts[verdict]);
  return (
    <StateMark tone={tones[verdict]}>
      {verdict === 'strong' || verdict === 'weak' ? w.strength(words) : words}
    </StateMark>
  );
};
