import { Line } from '@lianfang/contract/values';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { watchLifecycle, type WatchRecord } from '@lianfang/contract/watch-list/watch-entries';
import { Form, Input } from 'antd';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { watchWords } from '../../words/watch-list.ts';

interface OfEntry {
  readonly entry: WatchRecord;
}

interface DialogProps extends OfEntry {
  readonly onClose: () => void;
}

const { approveWatchEntry, forwardWatchEntry, recordWatchDecision, refuseWatchEntry, liftWatchEntry } = watchEndpoints;
const { moves } = watchLifecycle;

const ForwardDialog = ({ entry, onClose }: DialogProps) => {
  const w = useWords(watchWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof forwardWatchEntry, { organ: string }>
      endpoint={forwardWatchEntry}
      title={say(forwardWatchEntry.summary)}
      act={say(forwardWatchEntry.summary)}
      sent={({ organ }) => ({ params: { entryId: entry.id }, body: { organ, version: entry.version } })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.nameHint}</p>
      <Form.Item name="organ" label={w.organ} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

const DecisionDialog = ({ entry, onClose }: DialogProps) => {
  const w = useWords(watchWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof recordWatchDecision, { decision: string }>
      endpoint={recordWatchDecision}
      title={say(recordWatchDecision.summary)}
      act={say(recordWatchDecision.summary)}
      sent={({ decision }) => ({ params: { entryId: entry.id }, body: { decision, version: entry.version } })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="decision" label={w.decisionNumber} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

const LiftDialog = ({ entry, onClose }: DialogProps) => {
  const w = useWords(watchWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  const isAbove = entry.level !== 'county';
  return (
    <FormDialog<typeof liftWatchEntry, { reason: string; decision?: string }>
      endpoint={liftWatchEntry}
      title={say(liftWatchEntry.summary)}
      act={say(moves.liftWatchEntry.words)}
      sent={({ reason, decision }) => ({
        params: { entryId: entry.id },
        body: { reason, decision: decision?.trim() ? decision : null, version: entry.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
      {isAbove ? (
        <Form.Item name="decision" label={w.decisionNumber} extra={w.liftDecisionHint} rules={rule(Line)}>
          <Input maxLength={300} />
        </Form.Item>
      ) : null}
    </FormDialog>
  );
};

/** What can be done to an entry now; what cannot says why. */
export const WatchActions = ({ entry }: OfEntry) => {
  const acting = { record: entry, moves };
  const params = { entryId: entry.id };
  const { version } = entry;
  return (
    <>
      {entry.level === 'county' ? (
        <RecordAct {...acting} main endpoint={approveWatchEntry} sent={() => ({ params, body: { version } })} />
      ) : (
        <DialogAct {...acting} main endpoint={forwardWatchEntry}>
          {(close) => <ForwardDialog entry={entry} onClose={close} />}
        </DialogAct>
      )}
      <DialogAct {...acting} main endpoint={recordWatchDecision}>
        {(close) => <DecisionDialog entry={entry} onClose={close} />}
      </DialogAct>
      <RecordAct
        {...acting}
        endpoint={refuseWatchEntry}
        reason={{}}
        sent={(reason) => ({ params, body: { reason, version } })}
      />
      <DialogAct {...acting} danger endpoint={liftWatchEntry}>
        {(close) => <LiftDialog entry={entry} onClose={close} />}
      </DialogAct>
    </>
  );
};
