import { Prose } from '@lianfang/contract/values';
import { orderKinds, type OrderKind, type OrderRow } from '@lianfang/contract/orders/orders';
import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useRules } from '../../ui/field-rules.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { caseOrderWords } from '../../words/cases.ts';
import { orderWords } from '../../words/orders.ts';
import { BankField } from './BankField.tsx';
import { draftKinds, fromOrder, mayBeMajor, previousFor } from './order-form.ts';
import { TypedNumber } from './transfer-form.ts';

const useKind = (): OrderKind => {
  const kind: unknown = Form.useWatch('kind');
  return draftKinds.find((one) => one === kind) ?? 'stop';
};

export interface OrderFieldsProps {
  /** What a renewal or a release can rest on; null where that is settled. */
  readonly orders: readonly OrderRow[] | null;
  readonly children?: ReactNode;
}

/** The account that an order is about. */
const AccountFields = () => {
  const w = useWords(orderWords);
  const rule = useRules();
  return (
    <div className="lf-form-grid">
      <Form.Item name={['account', 'number']} label={w.account} rules={rule(TypedNumber)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['account', 'name']} label={w.holder}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['account', 'bankId']} label={w.bank}>
        <BankField account={['account']} />
      </Form.Item>
      <Form.Item name={['account', 'bankName']} hidden>
        <Input />
      </Form.Item>
    </div>
  );
};

/** The order in force that a renewal or a release rests on; its account is taken over. */
const PreviousField = ({ orders }: Pick<OrderFieldsProps, 'orders'>) => {
  const w = useWords(caseOrderWords);
  const say = useSay();
  const form = Form.useFormInstance();
  const choices = previousFor(useKind(), orders ?? []);
  if (choices === null) return null;
  if (orders === null)
    return (
      <Form.Item name="previousId" hidden>
        <Input />
      </Form.Item>
    );
  return (
    <Form.Item name="previousId" label={w.previous}>
      <Select
        notFoundContent={w.noPrevious}
        options={choices.map((one) => ({
          value: one.id,
          label: `${say(orderKinds[one.kind])} ${one.number ?? ''} ${one.account.number}`,
        }))}
        onChange={(id: string) => {
          const previous = choices.find((one) => one.id === id);
          if (previous) form.setFieldsValue(fromOrder(previous));
        }}
      />
    </Form.Item>
  );
};

const MoneyFields = () => {
  const w = useWords(orderWords);
  const c = useWords(caseOrderWords);
  const kind = useKind();
  return (
    <>
      <div className="lf-form-grid">
        <Form.Item name="amount" label={w.amount}>
          <YuanField />
        </Form.Item>
        <Form.Item name="transferAt" label={w.transferAt} hidden={kind !== 'stop'}>
          <MomentField seconds />
        </Form.Item>
      </div>
      <Form.Item name="isMajor" valuePropName="checked" hidden={!mayBeMajor(kind)}>
        <Checkbox>{c.isMajor}</Checkbox>
      </Form.Item>
    </>
  );
};

/** What an officer writes in an order; the law is filled in by the platform. */
export const OrderFields = ({ orders, children }: OrderFieldsProps) => {
  const w = useWords(orderWords);
  const say = useSay();
  const rule = useRules();
  return (
    <>
      <Form.Item name="kind" label={w.kind}>
        <Select options={draftKinds.map((value) => ({ value, label: say(orderKinds[value]) }))} />
      </Form.Item>
      <PreviousField orders={orders} />
      {children}
      <AccountFields />
      <MoneyFields />
      <Form.Item name="reason" label={w.reason} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
};
