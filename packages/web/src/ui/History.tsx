import type { Words } from '@lianfang/contract/words';
import { recordWords } from '../words/record.ts';
import { Moment } from './Moment.tsx';
import { Section } from './Section.tsx';
import { useSay, useWords } from './words.ts';

interface HistoryEvent {
  readonly at: string;
  readonly move: string;
  readonly actorName: string;
  readonly reason: string;
}

interface Worded {
  readonly words?: Words;
  readonly summary?: Words;
}

export interface HistoryProps {
  readonly events: readonly HistoryEvent[];
  /** Where a move has its words: the table of moves first, the endpoints after it. */
  readonly from: readonly Readonly<Record<string, Worded>>[];
}

const wordsOf = (move: string, from: HistoryProps['from']): Words | undefined => {
  const found = from.find((table) => table[move] !== undefined)?.[move];
  return found?.words ?? found?.summary;
};

/** What happened to a record: who, when, why. */
export const History = ({ events, from }: HistoryProps) => {
  const w = useWords(recordWords);
  const say = useSay();
  return (
    <Section title={w.history}>
      <ol className="lf-plain lf-stack">
        {events.map((event) => (
          <li key={`${event.at} ${event.move}`}>
            <div>
              {say(wordsOf(event.move, from) ?? recordWords.changed)}
              {event.reason ? `：${event.reason}` : ''}
            </div>
            <div className="lf-quiet lf-facts">
              <Moment at={event.at} />
              <span>{event.actorName}</span>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
};
