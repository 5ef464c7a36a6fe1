import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { OrderKind } from '@lianfang/contract/orders/orders';
import { readMessage, type ReadMessage } from '@lianfang/engine/bank-messages/read-message';
import { DocumentRefusal } from '@lianfang/engine/document/refusal';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { freshOrder } from '../orders/order-views.ts';
import { liftedKind } from './lifted-kind.ts';
import { codesOf, resultOf } from './order-message.ts';
import { takeAnswer } from './take-answer.ts';

const readOr = (bytes: Buffer): ReadMessage | null => {
  try {
    return readMessage(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof DocumentRefusal) return null;
    throw error;
  }
};

/** Takes an XML reply as the answer of the bank, where nothing in it is wrong. */
export const uploadReplyMessage = handle(
  bankDeskEndpoints.uploadReplyMessage,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ files, subject, actor, tx, now, refuse, note }) => {
    const { order } = subject;
    const message = readOr(files[0]?.bytes ?? Buffer.alloc(0)) ?? refuse('bank-message-fault', { faults: [] });
    const faults = message.faults.filter(({ fault }) => fault !== 'unknown');
    if (faults.length > 0) refuse('bank-message-fault', { faults });
    const codes = codesOf(OrderKind.parse(order.kind), await liftedKind(tx, order.previous_id));
    if (message.code !== codes?.[1] || message.values['applicationId'] !== order.id) refuse('bank-message-other');
    const result = resultOf(message);
    if (result === null)
      return refuse('bank-message-fault', { faults: [{ row: null, element: 'Result', fault: 'not-readable' }] });
    const fault = await takeAnswer(tx, subject, result, actor, now);
    if (fault) refuse(fault);
    note({ outcome: result.outcome, message: message.code });
    return freshOrder(tx, order.id, actor, now);
  },
);
