import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { OrderKind } from '@lianfang/contract/orders/orders';
import type { StatementRows } from '@lianfang/contract/statements/statements';
import { readMessage, type ReadMessage } from '@lianfang/engine/bank-messages/read-message';
import { DocumentRefusal } from '@lianfang/engine/document/refusal';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { type OrderFound, orderSubject, type OrderSubject } from '../orders/order-subject.ts';
import { freshOrder } from '../orders/order-views.ts';
import { mayBeTold, rowsFault } from '../statements/statement-fault.ts';
import { storeRows } from '../statements/store-rows.ts';
import { liftedKind } from './lifted-kind.ts';
import { codesOf, isLaterTelling, resultOf } from './order-message.ts';
import { statementIn } from './reply-statement.ts';
import { takeAnswer } from './take-answer.ts';

const readOr = (bytes: Buffer): ReadMessage | null => {
  try {
    return readMessage(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof DocumentRefusal) return null;
    throw error;
  }
};

const isReplyTo = async (tx: Transaction, order: OrderFound, { code, values }: ReadMessage): Promise<boolean> => {
  const codes = codesOf(OrderKind.parse(order.kind), await liftedKind(tx, order.previous_id));
  const fits = code === codes?.[1] || isLaterTelling(order.kind, code);
  return fits && values['applicationId'] === order.id;
};

/** What the reply says of the order; an inquiry that was answered goes on being told movements. */
const takeResult = async (
  tx: Transaction,
  subject: OrderSubject,
  message: ReadMessage,
  actor: Actor,
  now: Temporal.Instant,
) => {
  if (isLaterTelling(subject.order.kind, message.code) && mayBeTold(subject.order)) return null;
  const result = resultOf(message);
  return result === null ? ('bank-message-fault' as const) : takeAnswer(tx, subject, result, actor, now);
};

/** Stores the movements as the form of the page would; gives the receipt, or the code to refuse with. */
const storeMovements = async (
  tx: Transaction,
  orderId: string,
  told: StatementRows,
  actor: Actor,
  now: Temporal.Instant,
) => {
  const order = (await orderSubject(tx, orderId))?.order;
  if (!order || !mayBeTold(order)) return 'statement-order' as const;
  const fault = rowsFault(order.account_number, told, now);
  if (fault) return fault;
  const { rows, ...tells } = told;
  return storeRows(tx, order, { origin: 'form', tells, rows, file: null, map: null }, actor, now);
};

/** Takes an XML reply as the answer of the bank, and the movements in it, where nothing in it is wrong. */
export const uploadReplyMessage = handle(
  bankDeskEndpoints.uploadReplyMessage,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ files, subject, actor, tx, now, refuse, note }) => {
    const { order } = subject;
    const message = readOr(files[0]?.bytes ?? Buffer.alloc(0)) ?? refuse('bank-message-fault', { faults: [] });
    const told = statementIn(message);
    const ofRows = told !== null && 'faults' in told ? told.faults : [];
    const faults = [...message.faults.filter(({ fault }) => fault !== 'unknown'), ...ofRows];
    if (faults.length > 0) refuse('bank-message-fault', { faults });
    if (!(await isReplyTo(tx, order, message))) refuse('bank-message-other');
    const fault = await takeResult(tx, subject, message, actor, now);
    if (fault === 'bank-message-fault')
      return refuse(fault, { faults: [{ row: null, element: 'Result', fault: 'not-readable' }] });
    if (fault) return refuse(fault);
    const stored = told === null || 'faults' in told ? null : await storeMovements(tx, order.id, told, actor, now);
    if (typeof stored === 'string') return refuse(stored);
    note({ message: message.code, ...(stored && { statementId: stored.statement.id, isRepeat: stored.isRepeat }) });
    return freshOrder(tx, order.id, actor, now);
  },
);
