import type { OrderKind } from '@lianfang/contract/orders/orders';
import type { StatementRows } from '@lianfang/contract/statements/statements';
import type { OrderFound } from '../orders/order-subject.ts';

const kinds: readonly OrderKind[] = ['inquiry', 'stop', 'renew-stop', 'freeze', 'renew-freeze'];
const states: readonly string[] = ['executed', 'queued', 'ended'];

/** How far the clock of a bank may be ahead. */
const clockAheadMs = 60_000;

type TellsOf = Pick<StatementRows, 'balance' | 'until'>;

/** Whether movements may be told for an order: one that asks for them or holds the account, and that was answered. */
export const mayBeTold = ({ kind, state }: Pick<OrderFound, 'kind' | 'state'>): boolean =>
  kinds.some((one) => one === kind) && states.includes(state);

/** The latest moment that may be told at `now`, in milliseconds. */
export const latestTold = (now: Temporal.Instant): number => now.epochMilliseconds + clockAheadMs;

/** Whether something is told of the future. */
export const isAhead = (
  { balance, until, rows = [] }: TellsOf & Partial<Pick<StatementRows, 'rows'>>,
  now: Temporal.Instant,
): boolean => {
  const latest = latestTold(now);
  const moments = [balance?.at, until, ...rows.map(({ at }) => at)];
  return moments.some((at) => typeof at === 'string' && Date.parse(at) > latest);
};

/** What stands in the way of storing rows of a form; null where nothing does. */
export const rowsFault = (
  account: string,
  given: StatementRows,
  now: Temporal.Instant,
): 'statement-empty' | 'statement-ahead' | 'statement-own-account' | null => {
  if (given.rows.length === 0 && given.balance === null) return 'statement-empty';
  if (isAhead(given, now)) return 'statement-ahead';
  return given.rows.some(({ counterparty }) => counterparty === account) ? 'statement-own-account' : null;
};
