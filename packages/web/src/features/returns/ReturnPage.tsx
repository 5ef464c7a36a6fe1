import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle } from '@lianfang/contract/returns/return-lifecycle';
import { returnMethods, type ReturnRecord } from '@lianfang/contract/returns/returns';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { AccountText } from '../../ui/AccountText.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { DayText, Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { ReturnMark } from '../../ui/ReturnMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sums } from '../../ui/Sums.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { returnStepWords, returnWords } from '../../words/returns.ts';
import { ReturnActions } from './ReturnActions.tsx';
import { ReturnClaims, ToTell } from './ReturnClaims.tsx';
import { ReturnMethodSection, ReturnMovements } from './ReturnMoney.tsx';
import { EarlierRounds, ReturnNoticeSection, ReturnPapers } from './ReturnSteps.tsx';
import './returns.css';

interface OfRecord {
  readonly record: ReturnRecord;
}

const Side = ({ record }: OfRecord) => {
  const w = useWords(returnWords);
  const s = useWords(returnStepWords);
  const [round] = record.rounds;
  return (
    <>
      <Section title={w.facts}>
        <Facts
          facts={[
            { label: w.account, value: <AccountText account={record.account} /> },
            { label: w.bank, value: record.bankName },
            {
              label: w.frozenUntil,
              value: record.frozenUntil === null ? w.notFrozen : <Moment at={record.frozenUntil} />,
            },
            {
              label: w.freezeOrder,
              value: <Link to={to(paths.order, { orderId: record.freezeId })}>{w.open}</Link>,
            },
            { label: s.reportedBy, value: round?.reportedByName },
            { label: s.organ, value: round?.organ },
            { label: s.decision, value: round?.decision },
            { label: s.decidedOn, value: round?.decidedOn ? <DayText day={round.decidedOn} /> : null },
            { label: s.endedReason, value: round?.endedReason },
          ]}
        />
      </Section>
      <History events={record.history} from={[returnLifecycle.moves, returnEndpoints]} />
    </>
  );
};

const Shown = ({ record }: OfRecord) => {
  const w = useWords(returnWords);
  const s = useWords(returnStepWords);
  const say = useSay();
  const [round] = record.rounds;
  return (
    <PageFrame
      title={w.titleOf(record.account.number.slice(-4))}
      above={<Link to={paths.returns}>{w.title}</Link>}
      facts={
        <>
          <ReturnMark state={record.state} />
          <span>{w.round(record.round)}</span>
          {record.method === null ? null : <span>{say(returnMethods[record.method])}</span>}
          <Link to={to(paths.case, { caseId: record.caseId })}>
            {w.case} {record.caseNumber}
          </Link>
          {record.noticeEnd === null ? null : (
            <span>
              {w.noticeEnd} <Moment at={record.noticeEnd} />
            </span>
          )}
        </>
      }
      actions={<ReturnActions record={record} />}
    >
      <Sums
        sums={[
          { label: w.frozen, fen: record.frozen },
          { label: w.given, fen: record.given },
          { label: w.left, fen: record.frozen - record.given },
        ]}
      />
      <TwoColumns side={<Side record={record} />}>
        <ToTell record={record} />
        <ReturnClaims record={record} />
        <ReturnMovements record={record} />
        {round === undefined ? null : (
          <>
            <ReturnMethodSection record={record} round={round} />
            <ReturnNoticeSection record={record} round={round} />
            {round.report === null ? null : <ProseSection title={s.report} text={round.report} />}
            <ReturnPapers record={record} round={round} />
          </>
        )}
        <EarlierRounds record={record} />
      </TwoColumns>
    </PageFrame>
  );
};

/** A return of frozen money: who asks, whose money it is, what was decided and what the bank paid. */
export const ReturnPage = () => {
  const { returnId = '' } = useParams();
  const asked = useEndpoint(returnEndpoints.readReturn, { params: { returnId } });
  return (
    <Reply of={asked} rows={12}>
      {(record) => <Shown record={record} />}
    </Reply>
  );
};
