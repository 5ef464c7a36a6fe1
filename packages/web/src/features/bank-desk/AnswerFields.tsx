import {
  Mismatch,
  mismatches,
  type OrderKind,
  type OrderResult,
  RefusalReason,
  refusalReasons,
} from '@lianfang/contract/orders/orders';
import { FenOrNone, Line } from '@lianfang/contract/values';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { z } from 'zod';
import { useRules } from '../../ui/field-rules.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { bankDeskWords } from '../../words/bank-desk.ts';

const outcomes = ['executed', 'queued', 'refused'] as const satisfies readonly OrderResult['outcome'][];

const Differs = z.array(Mismatch).min(1);

export interface AnswerFieldsProps {
  readonly kind: OrderKind;
  /** Where the answer stands in the form; the form itself is the answer where it is not given. */
  readonly at?: readonly string[];
}

type Place = Required<Pick<AnswerFieldsProps, 'at'>>;

const QueuedFields = ({ at }: Place) => {
  const w = useWords(bankDeskWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name={[...at, 'priorOrgan']} label={w.priorOrgan} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[...at, 'priorUntil']} label={w.priorUntil}>
        <MomentField />
      </Form.Item>
    </>
  );
};

const RefusedFields = ({ at }: Place) => {
  const w = useWords(bankDeskWords);
  const say = useSay();
  const rule = useRules();
  const reason: unknown = Form.useWatch([...at, 'reason']);
  return (
    <>
      <Form.Item name={[...at, 'reason']} label={w.reason}>
        <Select options={RefusalReason.options.map((value) => ({ value, label: say(refusalReasons[value]) }))} />
      </Form.Item>
      <Form.Item
        name={[...at, 'mismatches']}
        label={w.mismatches}
        hidden={reason !== 'mismatch'}
        rules={reason === 'mismatch' ? rule(Differs) : []}
      >
        <Checkbox.Group options={Mismatch.options.map((value) => ({ value, label: say(mismatches[value]) }))} />
      </Form.Item>
    </>
  );
};

const OutcomeFields = ({ kind, at }: Required<AnswerFieldsProps>) => {
  const w = useWords(bankDeskWords);
  const rule = useRules();
  const outcome: unknown = Form.useWatch([...at, 'outcome']);
  if (outcome === 'queued') return <QueuedFields at={at} />;
  if (outcome === 'refused') return <RefusedFields at={at} />;
  return (
    <Form.Item name={[...at, 'amount']} label={w.amount} rules={rule(FenOrNone)} hidden={kind === 'inquiry'}>
      <YuanField />
    </Form.Item>
  );
};

/** What a bank says of one order: the outcome, and what belongs to it. */
export const AnswerFields = ({ kind, at = [] }: AnswerFieldsProps) => {
  const w = useWords(bankDeskWords);
  return (
    <>
      <Form.Item name={[...at, 'outcome']} label={w.outcome}>
        <Radio.Group options={outcomes.map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
      <OutcomeFields kind={kind} at={at} />
      <Form.Item name={[...at, 'balance']} label={w.balance}>
        <YuanField />
      </Form.Item>
      <Form.Item name={[...at, 'at']} label={w.at}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name={[...at, 'remark']} label={w.remark}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
};
