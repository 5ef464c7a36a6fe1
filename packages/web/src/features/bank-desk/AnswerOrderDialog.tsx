import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import {
  Mismatch,
  mismatches,
  type OrderResult,
  RefusalReason,
  refusalReasons,
} from '@lianfang/contract/orders/orders';
import { FenOrNone, Line } from '@lianfang/contract/values';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MomentField } from '../../ui/MomentField.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { type AnswerForm, firstAnswer, resultOf } from './answer-form.ts';
import type { BankDialogProps } from './ObjectDialog.tsx';

const outcomes = ['executed', 'queued', 'refused'] as const satisfies readonly OrderResult['outcome'][];

const Differs = z.array(Mismatch).min(1);

const QueuedFields = () => {
  const w = useWords(bankDeskWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="priorOrgan" label={w.priorOrgan} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="priorUntil" label={w.priorUntil}>
        <MomentField />
      </Form.Item>
    </>
  );
};

const RefusedFields = () => {
  const w = useWords(bankDeskWords);
  const say = useSay();
  const rule = useRules();
  const reason: unknown = Form.useWatch('reason');
  return (
    <>
      <Form.Item name="reason" label={w.reason}>
        <Select options={RefusalReason.options.map((value) => ({ value, label: say(refusalReasons[value]) }))} />
      </Form.Item>
      <Form.Item
        name="mismatches"
        label={w.mismatches}
        hidden={reason !== 'mismatch'}
        rules={reason === 'mismatch' ? rule(Differs) : []}
      >
        <Checkbox.Group options={Mismatch.options.map((value) => ({ value, label: say(mismatches[value]) }))} />
      </Form.Item>
    </>
  );
};

const OutcomeFields = ({ order }: Pick<BankDialogProps, 'order'>) => {
  const w = useWords(bankDeskWords);
  const rule = useRules();
  const outcome: unknown = Form.useWatch('outcome');
  if (outcome === 'queued') return <QueuedFields />;
  if (outcome === 'refused') return <RefusedFields />;
  return (
    <Form.Item name="amount" label={w.amount} rules={rule(FenOrNone)} hidden={order.kind === 'inquiry'}>
      <YuanField />
    </Form.Item>
  );
};

/** Says what the bank did, or why it did not. */
export const AnswerOrderDialog = ({ order, onClose }: BankDialogProps) => {
  const w = useWords(bankDeskWords);
  const { answerOrder } = bankDeskEndpoints;
  const [now] = useState(() => new Date().toISOString());
  return (
    <FormDialog<typeof answerOrder, AnswerForm>
      endpoint={answerOrder}
      title={w.answer}
      act={w.answer}
      initial={firstAnswer(order, now)}
      sent={(form) => ({ params: { orderId: order.id }, body: { result: resultOf(form, now) } })}
      done={w.answered}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={w.outcome}>
        <Radio.Group options={outcomes.map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
      <OutcomeFields order={order} />
      <Form.Item name="balance" label={w.balance}>
        <YuanField />
      </Form.Item>
      <Form.Item name="at" label={w.at}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name="remark" label={w.remark}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};
