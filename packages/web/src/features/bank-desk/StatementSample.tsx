import type { StatementPreview } from '@lianfang/contract/statements/statements';
import { channelWords } from '@lianfang/engine/funds/words/flow-words';
import { Moment } from '../../ui/Moment.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { statementWords } from '../../words/statements.ts';

const Rows = ({ sample }: Pick<StatementPreview, 'sample'>) => {
  const w = useWords(statementWords);
  const say = useSay();
  return (
    <WideTable label={w.sample}>
      <thead>
        <tr>
          <th scope="col">{w.at}</th>
          <th scope="col">{w.direction}</th>
          <th scope="col" className="lf-number">
            {w.amount}
          </th>
          <th scope="col">{w.counterparty}</th>
          <th scope="col">{w.channel}</th>
        </tr>
      </thead>
      <tbody>
        {sample.map((row, place) => (
          <tr key={`${place} ${row.at}`}>
            <th scope="row" className="lf-nowrap">
              <Moment at={row.at} as="second" />
            </th>
            <td>{w[row.direction]}</td>
            <td className="lf-number">
              <Yuan fen={row.amount} />
            </td>
            <td>{[row.counterparty, row.counterpartyName].filter((text) => text).join(' ')}</td>
            <td>{say(channelWords[row.channel])}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};

/** How the first rows of a file are read, and what is wrong with those that are not. */
export const StatementSample = ({ preview }: { readonly preview: StatementPreview }) => {
  const w = useWords(statementWords);
  const say = useSay();
  const { unclear, sample, faults, taken, rejected } = preview;
  if (unclear !== null) return <p role="alert">{say(unclear)}</p>;
  return (
    <div className="lf-stack">
      <StateMark tone={rejected === 0 ? 'good' : 'soon'}>{w.previewOf(taken, rejected)}</StateMark>
      {sample.length === 0 ? null : <Rows sample={sample} />}
      <ul className="lf-plain">
        {faults.map(({ row, words, value }) => (
          <li key={row}>{`${row}: ${say(words)} ${value}`}</li>
        ))}
      </ul>
    </div>
  );
};
