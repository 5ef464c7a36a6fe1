import type { Reader } from '../../../kernel/database/connect.ts';

/** The freeze that holds an account now, of a unit; null where none does. */
export const freezeNow = async (
  tx: Reader,
  { account, unitId }: { readonly account: string; readonly unitId: string },
  now: Temporal.Instant,
) => {
  const row = await tx
    .selectFrom('control_order')
    .select(['id', 'restricted_until', 'account_name', 'bank_name'])
    .where('account_number', '=', account)
    .where('unit_id', '=', unitId)
    .where('kind', 'in', ['freeze', 'renew-freeze'])
    .where('state', '=', 'executed')
    .where('restricted_until', '>', now.toString())
    .orderBy('restricted_until', 'desc')
    .executeTakeFirst();
  return row ?? null;
};

/** The first freeze of the chain of renewals that an order stands in: what a return is of. */
export const firstFreeze = async (tx: Reader, orderId: string): Promise<string> => {
  const row = await tx
    .selectFrom('control_order')
    .select(['kind', 'previous_id'])
    .where('id', '=', orderId)
    .executeTakeFirst();
  return row?.kind === 'renew-freeze' && row.previous_id !== null ? firstFreeze(tx, row.previous_id) : orderId;
};
