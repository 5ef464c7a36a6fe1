import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import { Checkbox, Form } from 'antd';
import { z } from 'zod';
import { AccountText } from '../../ui/AccountText.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { actionWords } from '../../words/actions.ts';
import { caseOrderWords } from '../../words/cases.ts';
import './cases.css';

const Chosen = z.array(z.string()).min(1);

type BatchEndpoint = typeof orderEndpoints.submitOrders | typeof orderEndpoints.sealOrders;

interface BatchForm {
  readonly ids: readonly string[];
}

export interface BatchDialogProps {
  readonly act: 'submit' | 'seal';
  readonly caseId: string;
  readonly orders: readonly OrderRow[];
  readonly onClose: () => void;
}

const CheckLine = ({ order }: { readonly order: OrderRow }) => {
  const say = useSay();
  return (
    <span className="lf-check-line">
      <span className="lf-row">
        <strong>{say(orderKinds[order.kind])}</strong>
        <Yuan fen={order.amount} />
      </span>
      <AccountText account={order.account} />
      <span className="lf-quiet">{order.basis}</span>
    </span>
  );
};

const useWordsOf = (act: BatchDialogProps['act']) => {
  const w = useWords(caseOrderWords);
  return act === 'seal'
    ? { title: w.sealTitle, label: w.seal, text: w.sealText }
    : { title: w.submitTitle, label: w.submit, text: null };
};

/** Decides several orders with one confirmation; each stands there with its account, its amount and its law. */
export const BatchDialog = ({ act, caseId, orders, onClose }: BatchDialogProps) => {
  const w = useWords(caseOrderWords);
  const a = useWords(actionWords);
  const words = useWordsOf(act);
  const rule = useRules();
  const endpoint: BatchEndpoint = act === 'seal' ? orderEndpoints.sealOrders : orderEndpoints.submitOrders;
  // What an organ above approves is never sealed here: it is forwarded, one by one.
  const here = act === 'seal' ? orders.filter(({ level }) => level === 'county') : orders;
  const sent = ({ ids }: BatchForm) => ({
    params: { caseId },
    body: { orders: here.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ id, version })) },
  });
  return (
    <FormDialog<BatchEndpoint, BatchForm>
      endpoint={endpoint}
      title={words.title}
      act={words.label(here.length)}
      width={640}
      initial={{ ids: here.map(({ id }) => id) }}
      sent={sent}
      done={a.done}
      onClose={onClose}
    >
      {words.text === null ? null : <p className="lf-ask-text">{words.text}</p>}
      <Form.Item name="ids" rules={rule(Chosen)}>
        <Checkbox.Group
          className="lf-checks"
          options={here.map((order) => ({ value: order.id, label: <CheckLine order={order} /> }))}
        />
      </Form.Item>
      {here.length < orders.length ? <p className="lf-quiet">{w.upward(orders.length - here.length)}</p> : null}
    </FormDialog>
  );
};
