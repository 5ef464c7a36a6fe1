import { BankDelivery, BankEvent } from '@lianfang/contract/bank-api/bank-events';
import { bankApiRefusals } from '@lianfang/contract/bank-api/refusals';
import { sql } from 'kysely';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Events with their order, their bank and the message that carries them. */
export const bankEventRows = (tx: Reader) =>
  tx
    .selectFrom('bank_event')
    .innerJoin('control_order', 'control_order.id', 'bank_event.order_id')
    .innerJoin('unit', 'unit.id', 'bank_event.unit_id')
    .leftJoin('outbox_message as message', 'message.id', 'bank_event.message_id')
    .select(['bank_event.id', 'bank_event.seq', 'bank_event.event', 'bank_event.order_id as orderId', 'bank_event.at'])
    .select(['control_order.kind as orderKind', 'unit.id as unitId', 'unit.name as unitName', 'unit.path as unitPath'])
    .select(['message.attempts', 'message.fault', 'message.sent_at as sentAt'])
    .select(sql<string>`coalesce(message.state, 'unsent')`.as('state'));

export type BankEventRow = Awaited<ReturnType<ReturnType<typeof bankEventRows>['executeTakeFirstOrThrow']>>;

/** An event as it leaves the house: by poll and by webhook the same. */
export const bankEventOf = (row: BankEventRow): BankEvent =>
  BankEvent.parse({
    id: row.id,
    seq: Number(row.seq),
    event: row.event,
    orderId: row.orderId,
    orderKind: row.orderKind,
    urgency: row.orderKind === 'stop' || row.orderKind === 'renew-stop' ? 'urgent' : 'normal',
    at: row.at,
  });

export interface BankEventSubject extends Subject {
  readonly row: BankEventRow;
}

export const bankEventSubject = async (tx: Reader, id: string): Promise<BankEventSubject | null> => {
  const row = await bankEventRows(tx).where('bank_event.id', '=', id).executeTakeFirst();
  return row ? { kind: 'bank-event', id: row.id, unitId: row.unitId, facts: { unitPath: row.unitPath }, row } : null;
};

/** An event with how far it came. */
export const bankDeliveryOf = (row: BankEventRow, actor: Actor): BankDelivery => {
  const isOpen = row.state === 'unsent' || row.state === 'dead';
  return BankDelivery.parse({
    ...bankEventOf(row),
    unitId: row.unitId,
    unitName: row.unitName,
    state: row.state,
    attempts: row.attempts ?? 0,
    fault: row.fault,
    sentAt: row.sentAt,
    abilities: {
      resendBankEvent: abilityOf(
        actor,
        'bank-webhook.resend',
        { unitPath: row.unitPath },
        isOpen ? null : bankApiRefusals.beingSent,
      ),
    },
  });
};
