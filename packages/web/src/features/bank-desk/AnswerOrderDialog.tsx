import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { useState } from 'react';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { type AnswerForm, firstAnswer, resultOf } from './answer-form.ts';
import { AnswerFields } from './AnswerFields.tsx';
import type { BankDialogProps } from './ObjectDialog.tsx';

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
      <AnswerFields kind={order.kind} />
    </FormDialog>
  );
};
