import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle } from '@lianfang/contract/returns/return-lifecycle';
import { claimStandings, type ReturnClaim, type ReturnRecord } from '@lianfang/contract/returns/returns';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogAct, DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { DayText } from '../../ui/Moment.tsx';
import { PayeeText } from '../../ui/PayeeText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { yuanText } from '../../ui/yuan-text.ts';
import { returnClaimWords } from '../../words/returns.ts';
import { AddClaimDialog, EditClaimDialog, OtherClaimDialog } from './ClaimDialogs.tsx';

interface OfRecord {
  readonly record: ReturnRecord;
}

const { addReturnClaim, editReturnClaim, decideReturnClaim, downloadReturnPaper } = returnEndpoints;
const { moves } = returnLifecycle;
const tones = { waiting: 'waiting', accepted: 'good', refused: 'wrong' } as const;

const ClaimActs = ({ record, claim }: OfRecord & { readonly claim: ReturnClaim }) => {
  const w = useWords(returnClaimWords);
  const decide = useCommand(decideReturnClaim, { done: w.saved });
  const may = useMay();
  const decided = (standing: 'accepted' | 'refused') => (reason: string) =>
    decide.runAndWait({
      params: { returnId: record.id, returnClaimId: claim.id },
      body: { standing, reason: reason === '' ? null : reason, version: record.version },
    });
  const isOpen = record.state === 'collecting' && may('return.decide-claim');
  return (
    <div className="lf-row lf-screen-only">
      {isOpen && claim.standing !== 'accepted' ? (
        <ConfirmButton small label={w.accept} text={w.acceptText} onConfirm={decided('accepted')} />
      ) : null}
      {isOpen && claim.standing !== 'refused' ? (
        <ConfirmButton small label={w.refuse} reason={{}} onConfirm={decided('refused')} />
      ) : null}
      <DialogAct record={record} moves={moves} small endpoint={editReturnClaim} label={w.edit}>
        {(close) => <EditClaimDialog record={record} claim={claim} onClose={close} />}
      </DialogAct>
      <DownloadButton
        endpoint={downloadReturnPaper}
        sent={{ params: { returnId: record.id }, query: { paper: 'application', claimId: claim.id } }}
        label={w.form}
      />
    </div>
  );
};

const ClaimLine = ({ record, claim }: OfRecord & { readonly claim: ReturnClaim }) => {
  const w = useWords(returnClaimWords);
  const say = useSay();
  const { application } = claim;
  const account = application.payTo ?? application.paidFrom;
  return (
    <li className="lf-return-claim">
      <div className="lf-facts">
        <strong>{application.name}</strong>
        <Link to={to(paths.case, { caseId: claim.caseId })}>{claim.caseNumber}</Link>
        <StateMark tone={tones[claim.standing]}>{say(claimStandings[claim.standing])}</StateMark>
        {claim.standingReason === null ? null : <span>{claim.standingReason}</span>}
      </div>
      <div className="lf-facts">
        <span>
          {w.lossShort} <Yuan fen={claim.loss} />
        </span>
        {claim.given > 0 ? (
          <span>
            {w.got} <Yuan fen={claim.given} />
          </span>
        ) : null}
        {claim.toldOn === null ? null : (
          <span>
            {w.toldOn} <DayText day={claim.toldOn} /> {claim.told}
          </span>
        )}
        {claim.appliedOn === null ? null : (
          <span>
            {w.appliedOn} <DayText day={claim.appliedOn} />
          </span>
        )}
      </div>
      {account === null ? null : <PayeeText payee={account} />}
      <ClaimActs record={record} claim={claim} />
    </li>
  );
};

/** Victims who paid into the account and have not applied: the police tell them on their own initiative. */
export const ToTell = ({ record }: OfRecord) => {
  const w = useWords(returnClaimWords);
  if (record.candidates.length === 0) return null;
  return (
    <Section title={w.toTell}>
      <p className="lf-quiet">{w.toTellHint}</p>
      <ul className="lf-plain lf-lines">
        {record.candidates.map((one) => (
          <li key={one.caseId} className="lf-row">
            <Link to={to(paths.case, { caseId: one.caseId })}>{one.caseNumber}</Link>
            <span className="lf-grow">{w.paidIn(one.payments, yuanText(one.paid))}</span>
            <DialogAct record={record} moves={moves} small endpoint={addReturnClaim} label={w.addOf(one.caseNumber)}>
              {(close) => <AddClaimDialog record={record} caseId={one.caseId} onClose={close} />}
            </DialogAct>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The applications of a return. */
export const ReturnClaims = ({ record }: OfRecord) => {
  const w = useWords(returnClaimWords);
  const may = useMay();
  const adds = record.state === 'collecting' && may('return.add-claim');
  return (
    <Section
      title={w.title}
      actions={
        adds ? (
          <DialogButton small label={w.otherCase}>
            {(close) => <OtherClaimDialog record={record} onClose={close} />}
          </DialogButton>
        ) : undefined
      }
    >
      {record.claims.length === 0 ? (
        <p className="lf-quiet">{w.none}</p>
      ) : (
        <ul className="lf-plain lf-lines">
          {record.claims.map((claim) => (
            <ClaimLine key={claim.id} record={record} claim={claim} />
          ))}
        </ul>
      )}
    </Section>
  );
};
