import type { OrderKind } from '@lianfang/contract/orders/orders';
import type { Reader } from '../../../kernel/database/connect.ts';

const stops = ['stop', 'renew-stop'] as const;
const freezes = ['freeze', 'renew-freeze'] as const;

/** The kinds that hold an account in the same way. */
export const sameHold = (kind: OrderKind): readonly OrderKind[] | null => {
  if (kind === 'stop' || kind === 'renew-stop') return stops;
  return kind === 'freeze' || kind === 'renew-freeze' ? freezes : null;
};

/** How often an account was stopped, or will be by what is sealed; over all cases, for the law counts the account. */
export const countStops = async (tx: Reader, account: string, exceptId: string | null): Promise<number> => {
  const row = await tx
    .selectFrom('control_order')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('account_number', '=', account)
    .where('kind', 'in', stops)
    .where('state', 'in', ['sealed', 'received', 'objected', 'executed', 'ended'])
    .where('sealed_at', 'is not', null)
    .$if(exceptId !== null, (rest) => rest.where('id', '<>', exceptId ?? ''))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** Whether an account is under a measure of these kinds now, or an order for one is on its way. */
export const isHeld = async (
  tx: Reader,
  account: string,
  kinds: readonly OrderKind[],
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('control_order')
    .select('id')
    .where('account_number', '=', account)
    .where('kind', 'in', kinds)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected']),
        eb.and([eb('state', 'in', ['executed', 'queued']), eb('restricted_until', '>', now.toString())]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
