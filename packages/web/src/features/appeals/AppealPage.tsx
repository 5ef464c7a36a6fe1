import { appealLifecycle, type AppealRecord } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';
import { ExamineDialog, PassDialog, RejectDialog, UpholdDialog } from './AppealDialogs.tsx';
import { BankAnswerSection } from './BankAnswerSection.tsx';
import { AppealMark } from './AppealMark.tsx';
import { Liftings, Measures, Said } from './AppealParts.tsx';

interface OfAppeal {
  readonly appeal: AppealRecord;
}

const endpoints = appealEndpoints;
const { moves } = appealLifecycle;

const Actions = ({ appeal }: OfAppeal) => {
  const w = useWords(appealWords);
  const acting = { record: appeal, moves };
  const isReady = appeal.state !== 'received';
  return (
    <>
      <DialogAct {...acting} main={!isReady} endpoint={endpoints.examineAppeal}>
        {(close) => <ExamineDialog appeal={appeal} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} main endpoint={endpoints.upholdAppeal}>
        {(close) => <UpholdDialog appeal={appeal} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} endpoint={endpoints.rejectAppeal}>
        {(close) => <RejectDialog appeal={appeal} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} endpoint={endpoints.passAppeal}>
        {(close) => <PassDialog appeal={appeal} onClose={close} />}
      </DialogAct>
      {appeal.decidedAt === null ? null : (
        <DownloadButton
          endpoint={endpoints.downloadAppealNotice}
          sent={{ params: { appealId: appeal.id } }}
          label={w.notice}
        />
      )}
    </>
  );
};

const Side = ({ appeal }: OfAppeal) => {
  const w = useWords(appealWords);
  return (
    <>
      <Facts
        facts={[
          { label: w.channel, value: w[appeal.channel] },
          { label: w.receivedAt, value: <Moment at={appeal.receivedAt} /> },
          { label: w.dueAt, value: <UntilText at={appeal.dueAt} /> },
          { label: w.basis, value: appeal.clockBasis },
          { label: w.examinedBy, value: appeal.examinedByName },
          { label: w.decidedBy, value: appeal.decidedByName },
          { label: w.bank, value: appeal.bankName },
          { label: w.decidedAt, value: appeal.decidedAt === null ? null : <Moment at={appeal.decidedAt} /> },
          { label: w.liftedAt, value: appeal.liftedAt === null ? null : <Moment at={appeal.liftedAt} /> },
          { label: w.keptUntil, value: appeal.keptUntil === null ? null : <Moment at={appeal.keptUntil} as="day" /> },
        ]}
      />
      <History events={appeal.history} from={[moves, appealEndpoints]} />
    </>
  );
};

/** An appeal: what the person says, what it is about, what was decided and how far it is lifted. */
export const AppealPage = () => {
  const w = useWords(appealWords);
  const { appealId = '' } = useParams();
  const asked = useEndpoint(endpoints.readAppeal, { params: { appealId } });
  return (
    <Reply of={asked} rows={12}>
      {(appeal) => (
        <PageFrame
          title={appeal.number}
          above={<Link to={paths.appeals}>{w.title}</Link>}
          facts={<AppealMark appeal={appeal} />}
          actions={<Actions appeal={appeal} />}
        >
          <TwoColumns side={<Side appeal={appeal} />}>
            {appeal.bankAnswer === null ? null : <BankAnswerSection answer={appeal.bankAnswer} />}
            <Measures appeal={appeal} />
            {appeal.reasons === null ? null : <ProseSection title={w.reasons} text={appeal.reasons} />}
            {appeal.remedy === null ? null : <ProseSection title={w.remedy} text={appeal.remedy} />}
            <Liftings appeal={appeal} />
            <Said appeal={appeal} address={appeal.text?.address ?? null} fetching={endpoints.fetchAppealFile} />
            {appeal.examination === null ? null : <ProseSection title={w.examination} text={appeal.examination} />}
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
