import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { channelWords, endWords } from '@lianfang/engine/funds/words/flow-words';
import { secondOf } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { yuanText } from '../../ui/yuan-text.ts';
import { traceWords } from '../../words/trace.ts';
import type { MoneyAt } from './graph/replay.ts';
import { useJoined } from '../../ui/joined-text.ts';

interface Part {
  readonly word: string;
  readonly amount: number;
  readonly look: 'bright' | 'unsure' | 'sunk' | 'waiting';
  /** What it is made of. */
  readonly detail: string;
}

const useParts = ({ totals }: CaseTrace, money: MoneyAt | null): readonly Part[] => {
  const w = useWords(traceWords);
  const say = useSay();
  const joined = useJoined();
  if (money !== null) {
    const { waiting, sunk } = money;
    return [
      { word: w.inAccounts, amount: totals.origin - waiting - sunk, look: 'bright', detail: '' },
      { word: w.sunk, amount: sunk, look: 'sunk', detail: '' },
      { word: w.waiting, amount: waiting, look: 'waiting', detail: '' },
    ];
  }
  const sinks = totals.sinks.map(({ channel, amount }) => `${say(channelWords[channel])} ${yuanText(amount)}`);
  const reasons = totals.reasons
    .filter(({ reason }) => reason !== 'held' && reason !== 'sink')
    .map(({ reason, amount }) => `${say(endWords[reason])} ${yuanText(amount)}`);
  return [
    { word: w.stoppable, amount: totals.stoppable, look: 'bright', detail: '' },
    { word: w.unresolved, amount: totals.unresolved, look: 'unsure', detail: joined.clauses(reasons) },
    { word: w.sunk, amount: totals.sunk, look: 'sunk', detail: joined.clauses(sinks) },
  ];
};

export interface TraceSumsProps {
  readonly trace: CaseTrace;
  /** A moment that is looked back at; null for now. */
  readonly money: MoneyAt | null;
}

/** All that the victim paid as one bar, cut by where it is; the parts sum to the whole, to the fen. */
export const TraceSums = ({ trace, money }: TraceSumsProps) => {
  const w = useWords(traceWords);
  const parts = useParts(trace, money);
  const { origin } = trace.totals;
  return (
    <section className="lf-trace-sums" aria-label={w.now}>
      <div className="lf-row lf-trace-sums-head">
        <h2>{money === null ? w.now : w.whereAt(secondOf(new Date(money.at).toISOString()))}</h2>
        <span className="lf-quiet">
          {w.origin} <Yuan fen={origin} />
        </span>
      </div>
      <div className="lf-trace-bar" aria-hidden>
        {parts.map(({ look, amount }) =>
          amount <= 0 ? null : (
            <span
              key={look}
              className={`lf-trace-part lf-trace-${look}`}
              style={{ flexGrow: amount / Math.max(1, origin) }}
            />
          ),
        )}
      </div>
      <dl className="lf-trace-figures">
        {parts.map(({ word, amount, look, detail }) => (
          <div key={look}>
            <dt>
              <span className={`lf-swatch lf-trace-${look}`} aria-hidden /> {word}
            </dt>
            <dd>
              <Yuan fen={amount} />
            </dd>
            {detail === '' ? null : <dd className="lf-quiet lf-trace-detail">{detail}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
};
