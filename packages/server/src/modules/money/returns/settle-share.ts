import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { moveReturn } from './return-store.ts';
import { type ReturnSubject, returnSubject } from './return-subject.ts';
import { tellReturn } from './tell-return.ts';

/** States in which an order of a return is done with. */
const settled: readonly string[] = ['executed', 'refused', 'withdrawn', 'ended'];

const shareOf = (tx: Transaction, orderId: string) =>
  tx
    .selectFrom('return_share')
    .innerJoin('control_order', 'control_order.id', 'return_share.order_id')
    .select(['money_return_id', 'return_claim_id', 'return_share.amount', 'settled_at'])
    .select(['control_order.state', 'control_order.executed_amount'])
    .where('order_id', '=', orderId)
    .executeTakeFirst();

/** What the bank did not pay is free again, for the victim and in the frozen balance. */
const giveBack = async (tx: Transaction, returnId: string, claimId: string, unpaid: bigint): Promise<void> => {
  await tx
    .updateTable('return_claim')
    .set((eb) => ({ given: eb('given', '-', unpaid) }))
    .where('id', '=', claimId)
    .execute();
  await tx
    .updateTable('money_return')
    .set((eb) => ({ given: eb('given', '-', unpaid) }))
    .where('id', '=', returnId)
    .execute();
};

const roundSums = (tx: Transaction, { found }: ReturnSubject) =>
  tx
    .selectFrom('return_share')
    .innerJoin('control_order', 'control_order.id', 'return_share.order_id')
    .select((eb) => [
      eb.fn.count<string>('order_id').filterWhere('settled_at', 'is', null).as('open'),
      eb.fn
        .count<string>('order_id')
        .filterWhere((where) =>
          where('executed_amount', 'is', null).or('executed_amount', '<', where.ref('return_share.amount')),
        )
        .as('short'),
    ])
    .where('money_return_id', '=', found.id)
    .where('round', '=', found.round)
    .executeTakeFirstOrThrow();

/**
 * Follows an order of a return: once its bank has answered, what was not paid is free again; when the last order of the
 * round is done with, the round is. Nothing happens twice.
 */
export const settleShare = async (
  tx: Transaction,
  orderId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const known = await shareOf(tx, orderId);
  if (known === undefined || !settled.includes(known.state)) return;
  // Two answers at once wait for each other here, or neither would see that the other was the last.
  await tx.selectFrom('money_return').select('id').where('id', '=', known.money_return_id).forUpdate().execute();
  const share = await shareOf(tx, orderId);
  if (share === undefined || share.settled_at !== null) return;
  const unpaid = share.amount - (share.state === 'executed' ? (share.executed_amount ?? 0n) : 0n);
  await tx.updateTable('return_share').set({ settled_at: now.toString() }).where('order_id', '=', orderId).execute();
  if (unpaid > 0n) await giveBack(tx, share.money_return_id, share.return_claim_id, unpaid);
  const subject = await returnSubject(tx, share.money_return_id);
  if (subject === null) throw new Error(`return ${share.money_return_id} vanished within its own transaction`);
  const { open, short } = await roundSums(tx, subject);
  if (Number(open) > 0) return;
  const move = Number(short) > 0 ? 'settleReturnInPart' : 'settleReturn';
  const fault = await moveReturn(tx, subject.found, { move, version: subject.found.version }, actor, now);
  if (fault) throw new Error(`return ${subject.id} could not be settled: ${fault}`);
  await tellReturn(tx, subject, move, actor, now);
};
