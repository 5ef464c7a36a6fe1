import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle } from '@lianfang/contract/returns/return-lifecycle';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { returnStepWords } from '../../words/returns.ts';
import { DecisionDialog, ForwardReturnDialog, MethodDialog, NoticeDialog, ReportDialog } from './StepDialogs.tsx';

interface OfRecord {
  readonly record: ReturnRecord;
}

const { moves } = returnLifecycle;
const endpoints = returnEndpoints;

/** What the officer does on the way to the report. */
const OfficerActs = ({ record }: OfRecord) => {
  const acting = { record, moves };
  const seen = () => ({ params: { returnId: record.id }, body: { version: record.version } });
  return (
    <>
      <RecordAct {...acting} main endpoint={endpoints.checkReturnClaims} sent={seen} />
      <DialogAct {...acting} main={record.state === 'checked'} endpoint={endpoints.fixReturnMethod}>
        {(close) => <MethodDialog record={record} onClose={close} />}
      </DialogAct>
      {record.method === 'pro-rata' ? (
        <DialogAct {...acting} main endpoint={endpoints.publishReturnNotice}>
          {(close) => <NoticeDialog record={record} onClose={close} />}
        </DialogAct>
      ) : null}
      {record.method === 'pro-rata' && record.state === 'method-fixed' ? null : (
        <DialogAct {...acting} main endpoint={endpoints.makeReturnReport}>
          {(close) => <ReportDialog record={record} onClose={close} />}
        </DialogAct>
      )}
    </>
  );
};

/** What the head does, and what is recorded of the organ above. */
const HeadActs = ({ record }: OfRecord) => {
  const w = useWords(returnStepWords);
  const acting = { record, moves };
  const params = { returnId: record.id };
  const seen = () => ({ params, body: { version: record.version } });
  const reasoned = (reason: string) => ({ params, body: { reason, version: record.version } });
  return (
    <>
      <DialogAct {...acting} main endpoint={endpoints.forwardReturn}>
        {(close) => <ForwardReturnDialog record={record} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={endpoints.sendBackReturnReport} reason={{}} sent={reasoned} />
      <DialogAct {...acting} main endpoint={endpoints.recordReturnDecision}>
        {(close) => <DecisionDialog record={record} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={endpoints.recordReturnRefusal} reason={{}} sent={reasoned} />
      <RecordAct {...acting} main endpoint={endpoints.sendReturn} sent={seen} text={w.sendText} />
    </>
  );
};

/** What can be done to a return now; what cannot says why. */
export const ReturnActions = ({ record }: OfRecord) => {
  const w = useWords(returnStepWords);
  const acting = { record, moves };
  const reasoned = (reason: string) => ({ params: { returnId: record.id }, body: { reason, version: record.version } });
  return (
    <>
      <OfficerActs record={record} />
      <HeadActs record={record} />
      <RecordAct {...acting} endpoint={endpoints.reopenReturnClaims} reason={{}} sent={reasoned} text={w.reopenText} />
      <RecordAct {...acting} endpoint={endpoints.startReturnRound} reason={{}} sent={reasoned} text={w.roundText} />
      <RecordAct {...acting} endpoint={endpoints.closeReturn} reason={{}} sent={reasoned} text={w.closeText} />
      <PrintButton />
    </>
  );
};
