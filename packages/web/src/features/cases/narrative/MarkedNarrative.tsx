import { identifierTypes } from '@lianfang/contract/cases/identifiers';
import { memo, useMemo, useState } from 'react';
import { TextWithSpans } from '../../../ui/TextWithSpans.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { narrativeWords } from '../../../words/narrative.ts';
import type { Shown } from './choices.ts';
import type { NarrativeReading } from './read-narrative.ts';

/** So many places are marked at most: beyond, finding one's way by marks ends. */
const mostMarks = 200;

const kindOf = ({ standing, sure }: Shown): string => {
  if (standing === 'taken') return 'deadline';
  if (standing !== null) return 'supporting';
  return sure ? 'lead' : 'unsure';
};

export interface MarkedNarrativeProps {
  readonly reading: NarrativeReading;
  readonly shown: readonly Shown[];
}

/** The narrative as it was read, with every identifier marked where it stands. */
export const MarkedNarrative = memo(({ reading, shown }: MarkedNarrativeProps) => {
  const w = useWords(narrativeWords);
  const say = useSay();
  const [current, setCurrent] = useState<string | null>(null);
  const spans = useMemo(
    () =>
      shown
        .flatMap((one) =>
          one.places.map(({ start, end }) => ({
            id: String(start),
            start,
            end,
            kind: kindOf(one),
            label: `${say(identifierTypes[one.type])} ${one.value}`,
          })),
        )
        .slice(0, mostMarks),
    [shown, say],
  );
  if (spans.length === 0) return null;
  return (
    <details className="lf-marked">
      <summary>{w.marked}</summary>
      <TextWithSpans text={reading.text} spans={spans} label={w.marked} current={current} onLook={setCurrent} />
    </details>
  );
});
