import type { Route } from '../../../kernel/http/handle.ts';
import { answerObjection } from './answer-objection.ts';
import { draftOrders } from './draft-orders.ts';
import { editOrder } from './edit-order.ts';
import { forwardOrder } from './forward-order.ts';
import { listOrders } from './list-orders.ts';
import { readOrder } from './read-order.ts';
import { recordApproval } from './record-approval.ts';
import { recordRejection } from './record-rejection.ts';
import { returnOrder } from './return-order.ts';
import { sealOrders } from './seal-orders.ts';
import { submitOrders } from './submit-orders.ts';
import { withdrawOrder } from './withdraw-order.ts';

export const orderRoutes: readonly Route[] = [
  listOrders,
  readOrder,
  draftOrders,
  editOrder,
  submitOrders,
  returnOrder,
  sealOrders,
  forwardOrder,
  recordApproval,
  recordRejection,
  answerObjection,
  withdrawOrder,
];
