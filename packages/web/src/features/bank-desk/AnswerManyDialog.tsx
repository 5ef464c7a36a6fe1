import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { AccountText } from '../../ui/AccountText.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { type ManyForm, answersOf, firstAnswers, isAnyChosen, leftOf } from './answer-many.ts';
import { AnswerFields } from './AnswerFields.tsx';
import './answer-many.css';

interface RowProps {
  readonly order: OrderRow;
  /** Why its answer was not taken, where it was not. */
  readonly refusal: Words | null;
}

const Heading = ({ order }: Pick<RowProps, 'order'>) => {
  const say = useSay();
  return (
    <span className="lf-answer-heading">
      <strong>{say(orderKinds[order.kind])}</strong>
      <AccountText account={order.account} />
      <Yuan fen={order.amount} />
      <span className="lf-quiet">{order.number}</span>
    </span>
  );
};

const Row = ({ order, refusal }: RowProps) => {
  const w = useWords(bankDeskWords);
  const say = useSay();
  const chosen: unknown = Form.useWatch(['orders', order.id, 'chosen']);
  return (
    <fieldset className="lf-answer-row">
      <legend className="lf-unseen">{`${say(orderKinds[order.kind])} ${order.number ?? ''}`}</legend>
      <Form.Item
        name={['orders', order.id, 'chosen']}
        valuePropName="checked"
        rules={[
          ({ getFieldsValue }) => ({
            validator: () =>
              isAnyChosen(getFieldsValue() as Partial<ManyForm>)
                ? Promise.resolve()
                : Promise.reject(new Error(w.noneChosen)),
          }),
        ]}
      >
        <Checkbox>
          <Heading order={order} />
        </Checkbox>
      </Form.Item>
      <Fault>{refusal === null ? null : say(refusal)}</Fault>
      {chosen === true ? (
        <div className="lf-answer-fields">
          <AnswerFields kind={order.kind} at={['orders', order.id]} />
        </div>
      ) : null}
    </fieldset>
  );
};

export interface AnswerManyProps {
  readonly orders: readonly OrderRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const nothingLeft: ReadonlyMap<string, Words> = new Map();

/** Answers several orders with one confirmation, a row for each; those not taken stay with the reason at their row. */
export const AnswerManyDialog = ({ orders, onDone, onClose }: AnswerManyProps) => {
  const w = useWords(bankDeskWords);
  const { answerOrders } = answerEndpoints;
  const [now] = useState(() => new Date().toISOString());
  const [opened] = useState(orders);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(nothingLeft);
  const open = opened.filter(({ id }) => !taken.includes(id));
  return (
    <FormDialog<typeof answerOrders, ManyForm>
      endpoint={answerOrders}
      title={w.answerMany}
      act={w.answerMany}
      width={960}
      initial={firstAnswers(opened, now)}
      sent={(form) => ({ body: { answers: answersOf(open, form, now) } })}
      done={(reply) => w.answeredMany(leftOf(reply).taken.length)}
      onDone={(reply) => {
        const left = leftOf(reply);
        setTaken((before) => [...before, ...left.taken]);
        setRefused(left.refused);
        onDone();
      }}
      left={(reply) => {
        const { size } = leftOf(reply).refused;
        return size === 0 ? null : w.leftMany(size);
      }}
      onClose={onClose}
    >
      <p className="lf-quiet">{w.answerManyHint}</p>
      {open.map((order) => (
        <Row key={order.id} order={order} refusal={refused.get(order.id) ?? null} />
      ))}
    </FormDialog>
  );
};
