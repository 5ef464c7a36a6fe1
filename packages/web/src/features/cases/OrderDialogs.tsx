import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LineField, ProseField } from '../../ui/TextFields.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { orderPageWords } from '../../words/cases.ts';
import { type OrderForm, orderFormOf, orderTextOf } from './order-form.ts';
import { OrderFields } from './OrderFields.tsx';

export interface OrderDialogProps {
  readonly order: OrderRecord;
  readonly onClose: () => void;
}

const { editOrder, forwardOrder, recordApproval, answerObjection } = orderEndpoints;

/** Changes a draft. */
export const EditOrderDialog = ({ order, onClose }: OrderDialogProps) => {
  const w = useWords(orderPageWords);
  const a = useWords(actionWords);
  return (
    <FormDialog<typeof editOrder, OrderForm>
      endpoint={editOrder}
      title={w.edit}
      act={a.save}
      width={720}
      initial={orderFormOf(order)}
      sent={(form) => ({ params: { orderId: order.id }, body: { ...orderTextOf(form), version: order.version } })}
      done={a.done}
      onClose={onClose}
    >
      <OrderFields orders={null} />
    </FormDialog>
  );
};

/** Submits an order to the organ that has to approve it. */
export const ForwardDialog = ({ order, onClose }: OrderDialogProps) => {
  const w = useWords(orderPageWords);
  const a = useWords(actionWords);
  const say = useSay();
  return (
    <FormDialog<typeof forwardOrder, { organ: string }>
      endpoint={forwardOrder}
      title={say(forwardOrder.summary)}
      act={say(forwardOrder.summary)}
      sent={({ organ }) => ({ params: { orderId: order.id }, body: { organ, version: order.version } })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.aboveHint}</p>
      <LineField name="organ" label={w.organ} />
    </FormDialog>
  );
};

/** Writes down the decision above; the order is sent with it. */
export const ApprovalDialog = ({ order, onClose }: OrderDialogProps) => {
  const w = useWords(orderPageWords);
  const a = useWords(actionWords);
  const say = useSay();
  return (
    <FormDialog<typeof recordApproval, { approval: string }>
      endpoint={recordApproval}
      title={say(recordApproval.summary)}
      act={say(recordApproval.summary)}
      sent={({ approval }) => ({ params: { orderId: order.id }, body: { approval, version: order.version } })}
      done={a.done}
      onClose={onClose}
    >
      <LineField name="approval" label={w.approvalText} />
    </FormDialog>
  );
};

/** Answers the objection of a bank. */
export const AnswerDialog = ({ order, onClose }: OrderDialogProps) => {
  const w = useWords(orderPageWords);
  const a = useWords(actionWords);
  const say = useSay();
  return (
    <FormDialog<typeof answerObjection, { answer: string }>
      endpoint={answerObjection}
      title={say(answerObjection.summary)}
      act={say(answerObjection.summary)}
      sent={({ answer }) => ({ params: { orderId: order.id }, body: { answer, version: order.version } })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{order.objection}</p>
      <ProseField name="answer" label={w.answer} />
    </FormDialog>
  );
};
