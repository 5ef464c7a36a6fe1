import type { CaseTransfer } from '@lianfang/contract/cases/cases';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import { Form, InputNumber, Select } from 'antd';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { secondOf } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { caseOrderWords } from '../../words/cases.ts';
import { orderWords } from '../../words/orders.ts';
import { fromOrder, fromTransfer, type OrderForm, orderTextOf } from './order-form.ts';
import { OrderFields } from './OrderFields.tsx';

export interface DraftOrderDialogProps {
  readonly caseId: string;
  readonly transfers: readonly CaseTransfer[];
  readonly orders: readonly OrderRow[];
  /** What is known of the order already. */
  readonly initial?: Partial<OrderForm>;
  readonly onClose: () => void;
}

type Sources = Pick<DraftOrderDialogProps, 'transfers' | 'orders'>;

/** Takes over account, amount and moment from a payment or an order of the case. */
const SourceField = ({ transfers, orders }: Sources) => {
  const w = useWords(caseOrderWords);
  const say = useSay();
  const form = Form.useFormInstance();
  if (transfers.length + orders.length === 0) return null;
  const ofTransfers = transfers.map((one) => ({
    value: one.id as string,
    label: `${secondOf(one.at)} ${yuanText(one.amount)} → ${one.to.number} ${one.to.name ?? ''}`,
  }));
  const ofOrders = orders.map((one) => ({
    value: one.id as string,
    label: `${say(orderKinds[one.kind])} ${one.account.number} ${one.account.name ?? ''}`,
  }));
  return (
    <Form.Item label={w.source} htmlFor="order-source">
      <Select
        id="order-source"
        placeholder={w.sourceHint}
        options={[...ofTransfers, ...ofOrders]}
        onChange={(id: string) => {
          const transfer = transfers.find((one) => one.id === id);
          const order = orders.find((one) => one.id === id);
          if (transfer) form.setFieldsValue(fromTransfer(transfer));
          if (order) form.setFieldsValue(fromOrder(order));
        }}
      />
    </Form.Item>
  );
};

/** Drafts one order of a case. */
export const DraftOrderDialog = ({ caseId, transfers, orders, initial, onClose }: DraftOrderDialogProps) => {
  const w = useWords(caseOrderWords);
  const o = useWords(orderWords);
  const { draftOrders } = orderEndpoints;
  return (
    <FormDialog<typeof draftOrders, OrderForm>
      endpoint={draftOrders}
      title={w.draft}
      act={w.draft}
      width={720}
      initial={{ kind: 'stop', layer: 1, reason: `${w.reasonOf}。`, ...initial }}
      sent={(form) => ({ params: { caseId }, body: { orders: [{ ...orderTextOf(form), layer: form.layer ?? 1 }] } })}
      done={w.drafted}
      onClose={onClose}
    >
      <OrderFields orders={orders}>
        <SourceField transfers={transfers} orders={orders} />
      </OrderFields>
      <Form.Item name="layer" label={o.layer}>
        <InputNumber min={1} max={50} precision={0} />
      </Form.Item>
    </FormDialog>
  );
};
