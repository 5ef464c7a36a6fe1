import { orderKinds } from '@lianfang/contract/orders/orders';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import type { CaseTrace, TraceStep } from '@lianfang/contract/traces/traces';
import { Line, Name } from '@lianfang/contract/values';
import { Form, Input, Select } from 'antd';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { findBanks } from '../../ui/member-banks.ts';
import { Picker } from '../../ui/Picker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { stopPlanWords } from '../../words/trace.ts';
import { gapsOf, type NextOrderForm, type OrderGap, sentOrders } from './next-orders.ts';

interface DraftForm {
  readonly reason: string;
  readonly orders: readonly NextOrderForm[];
}

const kinds = ['stop', 'inquiry'] as const;

const OrderLines = ({ gap, place }: { readonly gap: OrderGap; readonly place: number }) => {
  const w = useWords(stopPlanWords);
  const say = useSay();
  const rule = useRules();
  const { step, holder, needsName, needsBank } = gap;
  return (
    <fieldset className="lf-next-order">
      <legend>
        {holder} <AccountNumberText number={step.account} /> <Yuan fen={step.amount} />
      </legend>
      <Form.Item name={['orders', place, 'account']} hidden>
        <Input />
      </Form.Item>
      <p className="lf-quiet">{say(step.reason)}</p>
      <div className="lf-form-grid">
        <Form.Item name={['orders', place, 'kind']} label={w.kind}>
          <Select options={kinds.map((value) => ({ value, label: say(orderKinds[value]) }))} />
        </Form.Item>
        {needsName ? (
          <Form.Item name={['orders', place, 'name']} label={w.name} rules={rule(Name.optional())}>
            <Input maxLength={120} autoComplete="off" />
          </Form.Item>
        ) : null}
        {needsBank ? (
          <Form.Item name={['orders', place, 'bankId']} label={w.bank}>
            <Picker kind="member-bank" load={findBanks} allowClear />
          </Form.Item>
        ) : null}
      </div>
    </fieldset>
  );
};

export interface DraftNextDialogProps {
  readonly trace: CaseTrace;
  readonly steps: readonly TraceStep[];
  readonly onDrafted: (count: number) => void;
  readonly onClose: () => void;
}

/** One confirmation for the chosen steps: all are drafted, or none. What the trace does not know is asked for here. */
export const DraftNextDialog = ({ trace, steps, onDrafted, onClose }: DraftNextDialogProps) => {
  const w = useWords(stopPlanWords);
  const rule = useRules();
  const { draftNextLayer } = traceEndpoints;
  const { windowHours, ...rules } = trace.rules;
  return (
    <FormDialog<typeof draftNextLayer, DraftForm>
      endpoint={draftNextLayer}
      title={w.dialog}
      act={w.draftChosen(steps.length)}
      width={640}
      initial={{ reason: w.reasonText, orders: steps.map(({ account, propose }) => ({ account, kind: propose })) }}
      sent={({ reason, orders }) => ({
        params: { caseId: trace.caseId },
        body: {
          rules: { ...rules, ...(windowHours === null ? {} : { windowHours }) },
          reason: reason.trim(),
          orders: sentOrders(orders),
        },
      })}
      done={({ orders }) => w.drafted(orders.length)}
      onDone={({ orders }) => onDrafted(orders.length)}
      onClose={onClose}
    >
      {gapsOf(trace, steps).map((gap, place) => (
        <OrderLines key={gap.step.account} gap={gap} place={place} />
      ))}
      <Form.Item name="reason" label={w.reason} extra={w.stepReason} rules={rule(Line)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
