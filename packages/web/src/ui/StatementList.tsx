import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { type StatementRecord, statementStates } from '@lianfang/contract/statements/statements';
import { statementWords } from '../words/statements.ts';
import { AccountNumberText } from './AccountText.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { sizeText } from './file-size.ts';
import { Moment } from './Moment.tsx';
import { Progress } from './Progress.tsx';
import { StateMark, type Tone } from './StateMark.tsx';
import { useSay, useWords } from './words.ts';
import { Yuan } from './Yuan.tsx';

interface OfStatement {
  readonly statement: StatementRecord;
}

const tones: Readonly<Record<StatementRecord['state'], Tone>> = {
  reading: 'waiting',
  stored: 'good',
  refused: 'wrong',
};

const Receipt = ({ statement: { receipt, contradictions } }: OfStatement) => {
  const w = useWords(statementWords);
  if (receipt === null) return null;
  return (
    <span className="lf-row">
      <span>{w.receipt(receipt.rows, receipt.added, receipt.known)}</span>
      {receipt.failed === 0 ? null : <span>{w.failed(receipt.failed)}</span>}
      {receipt.rejected === 0 ? null : <StateMark tone="soon">{w.rejected(receipt.rejected)}</StateMark>}
      {contradictions === 0 ? null : <StateMark tone="wrong">{w.contradictionsOf(contradictions)}</StateMark>}
    </span>
  );
};

const Files = ({ statement: { id: statementId, hasRejects, fileName } }: OfStatement) => {
  const w = useWords(statementWords);
  const sent = { params: { statementId } };
  return (
    <span className="lf-row lf-screen-only">
      {hasRejects ? (
        <DownloadButton endpoint={statementEndpoints.fetchStatementRejects} sent={sent} label={w.rejects} />
      ) : null}
      {fileName === null ? null : (
        <DownloadButton endpoint={statementEndpoints.fetchStatementFile} sent={sent} label={w.file} />
      )}
    </span>
  );
};

const Line = ({ statement }: OfStatement) => {
  const w = useWords(statementWords);
  const say = useSay();
  const { state, source, fileName, bytes, bytesRead, balance, reason } = statement;
  const sourceText = source === 'form' ? w.form : source === 'paper' ? w.paperSource : w.fileSource;
  return (
    <li className="lf-stack">
      <span className="lf-row">
        <StateMark tone={tones[state]}>{say(statementStates[state])}</StateMark>
        <AccountNumberText number={statement.account} />
        <span className="lf-quiet">
          {[statement.bankName, sourceText, fileName].filter((text) => text !== null).join(' · ')}
          {bytes === 0 ? '' : ` · ${sizeText(bytes)}`}
        </span>
        <Moment at={statement.givenAt} />
      </span>
      {state === 'reading' ? <Progress label={w.reading} share={bytes === 0 ? null : bytesRead / bytes} /> : null}
      {reason === null ? null : <span role="alert">{say(reason)}</span>}
      <Receipt statement={statement} />
      {balance === null ? null : (
        <span>
          {w.balanceAt} <Yuan fen={balance.amount} /> <Moment at={balance.at} as="second" />
        </span>
      )}
      <Files statement={statement} />
    </li>
  );
};

/** What banks told of accounts, the latest first, with receipts, progress and what was not taken. */
export const StatementList = ({ statements }: { readonly statements: readonly StatementRecord[] }) => {
  const w = useWords(statementWords);
  if (statements.length === 0) return <p className="lf-quiet">{w.none}</p>;
  return (
    <ul className="lf-plain lf-lines">
      {statements.map((statement) => (
        <Line key={statement.id} statement={statement} />
      ))}
    </ul>
  );
};
