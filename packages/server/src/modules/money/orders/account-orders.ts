import { restrictingKinds } from '@lianfang/contract/orders/orders';
import { sql, type SqlBool } from 'kysely';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { allOrders, type OrderFound } from './order-subject.ts';

/** The key by which the number of an order is compared; the same as `accountKey` of the contract, as SQL. */
const keyOfOrder = sql`upper(regexp_replace(control_order.account_number, '[\\s-]', '', 'g'))`;

/** Orders on an account over all cases, or in one. */
export const ordersOnAccount = (tx: Reader, key: string, caseId: string | null): Promise<OrderFound[]> =>
  allOrders(tx)
    .where(sql<SqlBool>`${keyOfOrder} = ${key}`)
    .$if(caseId !== null, (rest) => rest.where('control_order.case_id', '=', caseId ?? ''))
    .orderBy('control_order.id')
    .execute();

/** The same, locked in the order of their ids, so that two who lift at once wait for one another instead of both acting. */
export const lockOrdersOnAccount = async (
  tx: Transaction,
  key: string,
  caseId: string | null,
): Promise<OrderFound[]> => {
  await tx
    .selectFrom('control_order')
    .select('id')
    .where(sql<SqlBool>`${keyOfOrder} = ${key}`)
    .$if(caseId !== null, (rest) => rest.where('case_id', '=', caseId ?? ''))
    .orderBy('id')
    .forUpdate()
    .execute();
  return ordersOnAccount(tx, key, caseId);
};

export const isRestricting = ({ kind }: Pick<OrderFound, 'kind'>): boolean =>
  restrictingKinds.some((one) => one === kind);

/** It restricts the account now: executed or queued, also where its bank has objected since. */
export const isHolding = (order: OrderFound): boolean =>
  isRestricting(order) &&
  (['executed', 'queued'].includes(order.state) || (order.state === 'objected' && order.result !== null));

const openStates: readonly string[] = ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected'];

/** It would restrict the account, or take money from it, once somebody goes on with it. */
export const isOnItsWay = (order: OrderFound): boolean =>
  openStates.includes(order.state) && (isRestricting(order) || order.kind === 'return');

/** A release that nobody has sealed yet. */
export const isUnsealedRelease = ({ kind, state }: OrderFound): boolean =>
  kind === 'release' && ['draft', 'submitted', 'forwarded'].includes(state);

/** The release of an order that its bank has to carry out already. */
export const releaseUnderWay = (order: OrderFound, among: readonly OrderFound[]): OrderFound | undefined =>
  among.find(
    ({ kind, state, previous_id: previousId }) =>
      kind === 'release' && previousId === order.id && ['sealed', 'received', 'objected'].includes(state),
  );
