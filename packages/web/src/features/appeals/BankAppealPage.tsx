import { appealLifecycle } from '@lianfang/contract/appeals/appeals';
import type { BankAppealRecord } from '@lianfang/contract/appeals/bank-appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { DueMark } from '../../ui/DueMark.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { appealWords, bankAppealWords } from '../../words/appeals.ts';
import { AnswerAppealDialog } from './AnswerAppealDialog.tsx';
import { Said } from './AppealParts.tsx';
import { BankAnswerSection } from './BankAnswerSection.tsx';
import { BankAppealMark } from './BankAppealMark.tsx';

interface OfAppeal {
  readonly appeal: BankAppealRecord;
}

const { readBankAppeal, answerBankAppeal, fetchBankAppealFile } = appealEndpoints;
const { moves } = appealLifecycle;

const Side = ({ appeal }: OfAppeal) => {
  const w = useWords(bankAppealWords);
  const a = useWords(appealWords);
  return (
    <Facts
      facts={[
        { label: w.from, value: appeal.unitName },
        { label: a.receivedAt, value: <Moment at={appeal.receivedAt} /> },
        { label: w.dueAt, value: <UntilText at={appeal.dueAt} /> },
        { label: a.basis, value: appeal.clockBasis },
        { label: a.account, value: appeal.account === null ? null : <AccountNumberText number={appeal.account} /> },
      ]}
    />
  );
};

const Answer = ({ appeal }: OfAppeal) => {
  const say = useSay();
  return (
    <DialogAct main record={appeal} moves={moves} endpoint={answerBankAppeal} label={say(answerBankAppeal.summary)}>
      {(close) => <AnswerAppealDialog appeal={appeal} onClose={close} />}
    </DialogAct>
  );
};

/** An appeal against a measure of the bank itself: what the person says, until when, and the answer. */
export const BankAppealPage = () => {
  const w = useWords(bankAppealWords);
  const { appealId = '' } = useParams();
  const asked = useEndpoint(readBankAppeal, { params: { appealId } });
  return (
    <Reply of={asked} rows={8}>
      {(appeal) => (
        <PageFrame
          title={appeal.number}
          above={<Link to={paths.bankAppeals}>{w.title}</Link>}
          facts={
            <>
              <BankAppealMark appeal={appeal} />
              {appeal.state === 'with-bank' ? <DueMark dueAt={appeal.dueAt} /> : null}
            </>
          }
          actions={<Answer appeal={appeal} />}
        >
          <TwoColumns side={<Side appeal={appeal} />}>
            {appeal.answer === null ? null : <BankAnswerSection answer={appeal.answer} />}
            <Said appeal={appeal} fetching={fetchBankAppealFile} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
