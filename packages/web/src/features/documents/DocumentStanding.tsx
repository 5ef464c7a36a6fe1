import { documentLifecycle, type DocumentRow } from '@lianfang/contract/documents/documents';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';

const tones: Readonly<Record<DocumentRow['state'], Tone>> = {
  draft: 'quiet',
  submitted: 'waiting',
  issued: 'good',
  withdrawn: 'wrong',
};

/** How a document stands. */
export const DocumentStanding = ({ state }: Pick<DocumentRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(documentLifecycle.states[state])}</StateMark>;
};
