import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId, OrderId } from '@lianfang/contract/ids';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord, OrderText } from '@lianfang/contract/orders/orders';
import type { Stage } from '../stage.ts';
import { missInTime } from './miss-in-time.ts';

export type Draft = OrderText & { readonly layer: number };

const seen = (orders: readonly OrderRecord[]) => ({ orders: orders.map(({ id, version }) => ({ id, version })) });

/** The officer submits drafts. */
export const submitOrders = async (stage: Stage, { id }: CaseRecord, drafts: readonly OrderRecord[]) => {
  const ask = await stage.as('gongan.police1');
  return (await ask(orderEndpoints.submitOrders, { params: { caseId: CaseId.parse(id) }, body: seen(drafts) })).orders;
};

/** Drafts orders on a case and submits them, as its officer. */
export const submitDrafts = async (stage: Stage, found: CaseRecord, drafts: readonly Draft[]) => {
  const ask = await stage.as('gongan.police1');
  const params = { caseId: CaseId.parse(found.id) };
  const { orders } = await ask(orderEndpoints.draftOrders, { params, body: { orders: [...drafts] } });
  return submitOrders(stage, found, orders);
};

/** The head reads what was submitted and seals it. */
export const sealAll = async (stage: Stage, { id }: CaseRecord, submitted: readonly OrderRecord[]) => {
  const head = await stage.as('gongan.head');
  const params = { caseId: CaseId.parse(id) };
  const { orders } = await head(orderEndpoints.sealOrders, { params, body: seen(submitted) });
  for (const order of orders) missInTime(stage, order);
  return orders;
};

/** An order as its officer sees it now. */
export const orderNow = async (stage: Stage, { id }: OrderRecord): Promise<OrderRecord> => {
  const ask = await stage.as('gongan.police1');
  return ask(orderEndpoints.readOrder, { params: { orderId: OrderId.parse(id) } });
};
