import type { OrderState, OrderText } from '@lianfang/contract/orders/orders';
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { ControlOrder } from '../../../kernel/database/tables/control-order.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { OrderLaw } from './order-law.ts';
import type { OrderFound } from './order-subject.ts';
import type { PersonNotice } from './person-notice.ts';

/** The columns of what an officer writes in an order, and of what the law adds. */
export const orderColumns = (text: OrderText, law: OrderLaw, told: PersonNotice, ruleId: string | null) => ({
  kind: text.kind,
  account_number: text.account.number,
  account_name: text.account.name,
  bank_name: text.account.bankName,
  bank_id: text.account.bankId ?? '',
  amount: text.amount === null ? null : BigInt(text.amount),
  transfer_at: text.transferAt,
  is_major: text.isMajor,
  reason: text.reason,
  previous_id: text.previousId,
  basis: law.basis,
  level: law.level,
  rule_id: ruleId,
  ...told,
});

export interface NewOrder {
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly layer: number;
  readonly draftedBy: string | null;
  readonly columns: ReturnType<typeof orderColumns>;
}

/** Inserts a draft; false where the account got an open order of the same kind in the same moment. */
export const insertOrder = async (tx: Transaction, order: NewOrder, now: Temporal.Instant): Promise<boolean> => {
  const made = await tx
    .insertInto('control_order')
    .values({
      id: order.id,
      case_id: order.caseId,
      unit_id: order.unitId,
      layer: order.layer,
      drafted_by: order.draftedBy,
      created_at: now.toString(),
      ...order.columns,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
};

/** Adds a line to the history of an order. */
export const insertOrderEvent = async (
  tx: Transaction,
  id: string,
  { move, reason = '' }: { readonly move: string; readonly reason?: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('control_order_event')
    .values({ order_id: id, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};

export type OrderChange = Omit<Updateable<ControlOrder>, 'id' | 'version' | 'state'> & { readonly state?: OrderState };

/** Changes an order where its version is still the given one; false where somebody was faster. */
export const updateOrder = async (
  tx: Transaction,
  id: string,
  version: number,
  change: OrderChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('control_order')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Tells open pages of the police, its case's among them, and, once it is sealed, of the bank. */
export const announceOrder = async (tx: Transaction, order: OrderFound, isSealed: boolean): Promise<void> => {
  await announcePath(tx, 'order', order.id, order.unit_path);
  await announcePath(tx, 'case', order.case_id, order.unit_path);
  if (isSealed) await announcePath(tx, 'order', order.id, order.bank_path);
};
