import type { CaseTrace, TraceAccount } from '@lianfang/contract/traces/traces';
import { channelWords } from '@lianfang/engine/funds/words/flow-words';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Moment } from '../../ui/Moment.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { yuanText } from '../../ui/yuan-text.ts';
import { traceAccountWords, traceGraphWords } from '../../words/trace.ts';
import { type SeenTransfer, transfersOf } from './account-transfers.ts';

const listed = 12;

const TransferLine = ({
  seen,
  onSelect,
}: {
  readonly seen: SeenTransfer;
  readonly onSelect: (key: string) => void;
}) => {
  const w = useWords(traceAccountWords);
  const g = useWords(traceGraphWords);
  const say = useSay();
  const { transfer, isIn, other } = seen;
  return (
    <li>
      <span className="lf-grow">
        <Moment at={transfer.at} as="second" /> {isIn ? w.from : w.to}{' '}
        {other === '' ? (
          g.nobody
        ) : (
          <Button type="link" className="lf-pick" onClick={() => onSelect(other)}>
            {other}
          </Button>
        )}{' '}
        <span className="lf-quiet">{transfer.channel === 'transfer' ? '' : say(channelWords[transfer.channel])}</span>
      </span>
      <span className="lf-number">
        {isIn ? '+' : '−'}
        <Yuan fen={transfer.followed} />
        {transfer.followed === transfer.amount ? null : (
          <span className="lf-quiet"> {w.ofAmount(yuanText(transfer.amount))}</span>
        )}
      </span>
    </li>
  );
};

export interface AccountTransfersProps {
  readonly trace: CaseTrace;
  readonly account: TraceAccount;
  readonly onSelect: (key: string) => void;
}

/** The followed transfers in and out of an account, by time. */
export const AccountTransfers = ({ trace, account, onSelect }: AccountTransfersProps) => {
  const w = useWords(traceAccountWords);
  const [isAll, setAll] = useState(false);
  const seen = useMemo(() => transfersOf(trace, account.number), [trace, account.number]);
  if (seen.length === 0) return null;
  return (
    <Section title={w.transfers}>
      <ul className="lf-plain lf-lines">
        {(isAll ? seen : seen.slice(0, listed)).map((one) => (
          <TransferLine key={one.transfer.id} seen={one} onSelect={onSelect} />
        ))}
      </ul>
      {isAll || seen.length <= listed ? null : <Button onClick={() => setAll(true)}>{w.all(seen.length)}</Button>}
    </Section>
  );
};
