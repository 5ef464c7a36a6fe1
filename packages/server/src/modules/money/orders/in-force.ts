import type { OrderKind } from '@lianfang/contract/orders/orders';
import type { Reader } from '../../../kernel/database/connect.ts';

const stops = ['stop', 'renew-stop'] as const;
const freezes = ['freeze', 'renew-freeze'] as const;

/** The kinds that hold an account in the same way. */
export const sameHold = (kind: OrderKind): readonly OrderKind[] | null => {
  if (kind === 'stop' || kind === 'renew-stop') return stops;
  return kind === 'freeze' || kind === 'renew-freeze' ? freezes : null;
};

/** How often accounts were stopped, or will be by what is sealed; over all cases, for the law counts the account. */
export const stopCounts = async (tx: Reader, accounts: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (accounts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('control_order')
    .select((eb) => ['account_number', eb.fn.countAll<bigint>().as('count')])
    .where('account_number', 'in', accounts)
    .where('kind', 'in', stops)
    .where('state', 'in', ['sealed', 'received', 'objected', 'executed', 'ended'])
    .where('sealed_at', 'is not', null)
    .groupBy('account_number')
    .execute();
  return new Map(rows.map((row) => [row.account_number, Number(row.count)]));
};

/** The measures that accounts are under now, or an order for which is on its way. */
export const holdsOf = async (
  tx: Reader,
  accounts: readonly string[],
  now: Temporal.Instant,
): Promise<readonly { readonly account: string; readonly kind: string }[]> => {
  if (accounts.length === 0) return [];
  const rows = await tx
    .selectFrom('control_order')
    .select(['account_number as account', 'kind'])
    .distinct()
    .where('account_number', 'in', accounts)
    .where('kind', 'in', [...stops, ...freezes])
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected']),
        eb.and([eb('state', 'in', ['executed', 'queued']), eb('restricted_until', '>', now.toString())]),
      ]),
    )
    .execute();
  return rows;
};
