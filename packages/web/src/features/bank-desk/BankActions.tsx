import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderLifecycle, type OrderRecord } from '@lianfang/contract/orders/orders';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { AnswerOrderDialog } from './AnswerOrderDialog.tsx';
import { ObjectDialog } from './ObjectDialog.tsx';

const { moves } = orderLifecycle;
const { receiveOrder, answerOrder, objectToOrder } = bankDeskEndpoints;
/** An answer is a move of its own by its outcome; each starts from the same states. */
const bankMoves = { ...moves, answerOrder: { from: moves.executeOrder.from, words: answerOrder.summary } };

/** What a bank can do to an order now. */
export const BankActions = ({ order }: { readonly order: OrderRecord }) => {
  const acting = { record: order, moves: bankMoves };
  const sent = () => ({ params: { orderId: order.id }, body: { version: order.version } });
  return (
    <>
      <DialogAct {...acting} main endpoint={answerOrder}>
        {(close) => <AnswerOrderDialog order={order} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={receiveOrder} sent={sent} />
      <DialogAct {...acting} endpoint={objectToOrder}>
        {(close) => <ObjectDialog order={order} onClose={close} />}
      </DialogAct>
      <PrintButton />
    </>
  );
};
