import type { BankEventKind } from '@lianfang/contract/bank-api/bank-events';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { postBankEvent } from './post-bank-event.ts';

const kinds: Readonly<Partial<Record<string, BankEventKind>>> = {
  sealOrders: 'order-sealed',
  recordApproval: 'order-sealed',
  withdrawOrder: 'order-withdrawn',
  answerObjection: 'objection-answered',
  endOrder: 'order-ended',
};

/**
 * Writes what a move of an order is to its bank, in the transaction of the move. A move before the seal is none of the
 * bank's business.
 */
export const recordBankEvent = async (
  tx: Transaction,
  order: { readonly id: string; readonly bank_id: string },
  move: string,
  isSealed: boolean,
  now: Temporal.Instant,
): Promise<void> => {
  const event = kinds[move];
  if (event === undefined || !isSealed) return;
  const id = uuid();
  const { last } = await tx
    .updateTable('bank_feed')
    .set((eb) => ({ last: eb('last', '+', 1n) }))
    .returning('last')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('bank_event')
    .values({ id, unit_id: order.bank_id, seq: last, event, order_id: order.id, at: now.toString() })
    .execute();
  await enqueue(tx, postBankEvent, { eventId: id }, { key: id });
};
