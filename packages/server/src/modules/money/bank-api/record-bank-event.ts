import type { BankEventKind } from '@lianfang/contract/bank-api/bank-events';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { enqueueEach } from '../../../kernel/jobs/enqueue.ts';
import { postBankEvent } from './post-bank-event.ts';

const kinds: Readonly<Partial<Record<string, BankEventKind>>> = {
  sealOrders: 'order-sealed',
  recordApproval: 'order-sealed',
  withdrawOrder: 'order-withdrawn',
  answerObjection: 'objection-answered',
  endOrder: 'order-ended',
};

/**
 * Writes what a move of sealed orders is to their banks, in the transaction of the move. A move before the seal is none
 * of a bank's business.
 */
export const recordBankEvents = async (
  tx: Transaction,
  orders: readonly { readonly id: string; readonly bank_id: string }[],
  move: string,
  now: Temporal.Instant,
): Promise<void> => {
  const event = kinds[move];
  if (event === undefined || orders.length === 0) return;
  const { last } = await tx
    .updateTable('bank_feed')
    .set((eb) => ({ last: eb('last', '+', BigInt(orders.length)) }))
    .returning('last')
    .executeTakeFirstOrThrow();
  const first = last - BigInt(orders.length) + 1n;
  const at = now.toString();
  const rows = orders.map(({ id, bank_id: unitId }, place) => {
    return { id: uuid(), unit_id: unitId, seq: first + BigInt(place), event, order_id: id, at };
  });
  await tx.insertInto('bank_event').values(rows).execute();
  await enqueueEach(
    tx,
    postBankEvent,
    rows.map(({ id }) => ({ payload: { eventId: id }, key: id })),
  );
};
