import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { ReturnMethod, returnMethods, type ReturnObjection } from '@lianfang/contract/returns/returns';
import { Day, Line } from '@lianfang/contract/values';
import { Form, Input, Radio } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { today } from '../../ui/shanghai.ts';
import { LineField, ProseField } from '../../ui/TextFields.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { returnMoneyWords, returnStepWords, returnWords } from '../../words/returns.ts';
import { ProposedMethod } from './ProposedMethod.tsx';
import type { OfReturn } from './ClaimDialogs.tsx';

const { fixReturnMethod, publishReturnNotice, addReturnObjection, answerReturnObjection } = returnEndpoints;

/** A person fixes the method; what the engine proposes stands above it with its reason. */
export const MethodDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnMoneyWords);
  const r = useWords(returnWords);
  const s = useWords(returnStepWords);
  const say = useSay();
  const { proposal } = record;
  return (
    <FormDialog<typeof fixReturnMethod, { method: ReturnMethod; reason?: string }>
      endpoint={fixReturnMethod}
      title={say(fixReturnMethod.summary)}
      act={say(fixReturnMethod.summary)}
      initial={{ method: proposal?.method ?? 'pro-rata' }}
      sent={({ method, reason }) => ({
        params: { returnId: record.id },
        body: { method, reason: reason?.trim() ? reason.trim() : null, version: record.version },
      })}
      done={s.done}
      onClose={onClose}
    >
      {proposal === null ? null : (
        <p className="lf-ask-text">
          <ProposedMethod of={proposal} />
        </p>
      )}
      <Form.Item name="method" label={r.method}>
        <Radio.Group options={ReturnMethod.options.map((value) => ({ value, label: say(returnMethods[value]) }))} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Records where and when the notice was put up. */
export const NoticeDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof publishReturnNotice, { place: string; publishedOn: string }>
      endpoint={publishReturnNotice}
      title={say(publishReturnNotice.summary)}
      act={say(publishReturnNotice.summary)}
      initial={{ publishedOn: today() }}
      sent={(form) => ({ params: { returnId: record.id }, body: { ...form, version: record.version } })}
      done={w.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.noticeHint}</p>
      <Form.Item name="place" label={w.place} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="publishedOn" label={w.publishedOn} rules={rule(Day)}>
        <DayField max={today()} />
      </Form.Item>
    </FormDialog>
  );
};

/** Writes down an objection of anybody. */
export const ObjectionDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof addReturnObjection, { receivedOn: string; person: string; text: string }>
      endpoint={addReturnObjection}
      title={say(addReturnObjection.summary)}
      act={say(addReturnObjection.summary)}
      initial={{ receivedOn: today() }}
      sent={(form) => ({ params: { returnId: record.id }, body: { ...form, version: record.version } })}
      done={w.done}
      onClose={onClose}
    >
      <Form.Item name="receivedOn" label={w.receivedOn} rules={rule(Day)}>
        <DayField max={today()} />
      </Form.Item>
      <Form.Item name="person" label={w.person} rules={rule(Line)}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <ProseField name="text" label={w.objection} />
    </FormDialog>
  );
};

/** Answers an objection, with whether it is right. */
export const AnswerObjectionDialog = ({
  record,
  objection,
  onClose,
}: OfReturn & { readonly objection: ReturnObjection }) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  const outcomes = (['dismissed', 'upheld'] as const).map((value) => ({ value, label: w[value] }));
  return (
    <FormDialog<typeof answerReturnObjection, { outcome: 'upheld' | 'dismissed'; answer: string }>
      endpoint={answerReturnObjection}
      title={say(answerReturnObjection.summary)}
      act={say(answerReturnObjection.summary)}
      initial={{ outcome: 'dismissed' }}
      sent={(form) => ({
        params: { returnId: record.id, returnObjectionId: objection.id },
        body: { ...form, version: record.version },
      })}
      done={w.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{objection.text}</p>
      <Form.Item name="outcome" label={w.outcome}>
        <Radio.Group options={outcomes} />
      </Form.Item>
      <ProseField name="answer" label={w.answer} />
    </FormDialog>
  );
};

const { makeReturnReport, forwardReturn, recordReturnDecision } = returnEndpoints;

/** Makes the report that asks for the return. */
export const ReportDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  return (
    <FormDialog<typeof makeReturnReport, { report: string }>
      endpoint={makeReturnReport}
      title={say(makeReturnReport.summary)}
      act={say(makeReturnReport.summary)}
      width={720}
      initial={{ report: record.rounds[0]?.report ?? '' }}
      sent={({ report }) => ({ params: { returnId: record.id }, body: { report, version: record.version } })}
      done={w.done}
      onClose={onClose}
    >
      <ProseField name="report" label={w.report} />
    </FormDialog>
  );
};

/** Submits the report to the organ that decides. */
export const ForwardReturnDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  return (
    <FormDialog<typeof forwardReturn, { organ: string }>
      endpoint={forwardReturn}
      title={say(forwardReturn.summary)}
      act={say(forwardReturn.summary)}
      sent={({ organ }) => ({ params: { returnId: record.id }, body: { organ, version: record.version } })}
      done={w.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.aboveHint}</p>
      <LineField name="organ" label={w.organ} />
    </FormDialog>
  );
};

/** Records the decision above. */
export const DecisionDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof recordReturnDecision, { decision: string; decidedOn: string }>
      endpoint={recordReturnDecision}
      title={say(recordReturnDecision.summary)}
      act={say(recordReturnDecision.summary)}
      initial={{ decidedOn: today() }}
      sent={(form) => ({ params: { returnId: record.id }, body: { ...form, version: record.version } })}
      done={w.done}
      onClose={onClose}
    >
      <LineField name="decision" label={w.decision} />
      <Form.Item name="decidedOn" label={w.decidedOn} rules={rule(Day)}>
        <DayField max={today()} />
      </Form.Item>
    </FormDialog>
  );
};
