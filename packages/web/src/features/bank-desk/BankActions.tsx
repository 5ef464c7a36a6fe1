import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderLifecycle, type OrderRecord } from '@lianfang/contract/orders/orders';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { AnswerOrderDialog } from './AnswerOrderDialog.tsx';
import { ObjectDialog } from './ObjectDialog.tsx';
import { ReplyMessageDialog } from './ReplyMessageDialog.tsx';

const { moves } = orderLifecycle;
const { receiveOrder, answerOrder, objectToOrder, downloadOrderMessage, uploadReplyMessage } = bankDeskEndpoints;
/** An answer is a move of its own by its outcome; each starts from the same states. */
const bankMoves = { ...moves, answerOrder: { from: moves.executeOrder.from, words: answerOrder.summary } };

/** After the answer to an inquiry a standing watch goes on telling movements. */
const inquiryTells = { from: [...moves.executeOrder.from, 'executed', 'ended'] };

/** The order and its answer as XML of the national message set; money is returned outside of it. */
const BankMessages = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(bankDeskWords);
  if (order.kind === 'return') return null;
  const { from } = order.kind === 'inquiry' ? inquiryTells : bankMoves.answerOrder;
  const acting = { record: order, moves: { uploadReplyMessage: { from, words: uploadReplyMessage.summary } } };
  return (
    <>
      <DownloadButton endpoint={downloadOrderMessage} sent={{ params: { orderId: order.id } }} label={w.fetchMessage} />
      <DialogAct {...acting} endpoint={uploadReplyMessage} label={w.sendMessage}>
        {(close) => <ReplyMessageDialog order={order} onClose={close} />}
      </DialogAct>
    </>
  );
};

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
      <BankMessages order={order} />
      <PrintButton />
    </>
  );
};
