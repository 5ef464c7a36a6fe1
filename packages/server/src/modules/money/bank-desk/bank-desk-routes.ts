import type { Route } from '../../../kernel/http/handle.ts';
import { answerOrder } from './answer-order.ts';
import { answerOrders } from './answer-orders.ts';
import { downloadAnswerForm } from './download-answer-form.ts';
import { downloadOrderMessage } from './download-order-message.ts';
import { listBankInbox } from './list-bank-inbox.ts';
import { objectToOrder } from './object-to-order.ts';
import { readBankOrder } from './read-bank-order.ts';
import { receiveOrder } from './receive-order.ts';
import { uploadAnswerForm } from './upload-answer-form.ts';
import { uploadReplyMessage } from './upload-reply-message.ts';

export const bankDeskRoutes: readonly Route[] = [
  listBankInbox,
  readBankOrder,
  receiveOrder,
  answerOrder,
  answerOrders,
  downloadAnswerForm,
  uploadAnswerForm,
  objectToOrder,
  downloadOrderMessage,
  uploadReplyMessage,
];
