import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { Prose } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { bankDeskWords } from '../../words/bank-desk.ts';

export interface BankDialogProps {
  readonly order: OrderRecord;
  readonly onClose: () => void;
}

/** Objects to an order, with the reason. */
export const ObjectDialog = ({ order, onClose }: BankDialogProps) => {
  const w = useWords(bankDeskWords);
  const say = useSay();
  const rule = useRules();
  const { objectToOrder } = bankDeskEndpoints;
  return (
    <FormDialog<typeof objectToOrder, { objection: string }>
      endpoint={objectToOrder}
      title={say(objectToOrder.summary)}
      act={say(objectToOrder.summary)}
      sent={({ objection }) => ({ params: { orderId: order.id }, body: { objection, version: order.version } })}
      done={w.objected}
      onClose={onClose}
    >
      <Form.Item name="objection" label={w.objection} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};
