import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { decideAnswer, type Habits } from './decide-answer.ts';
import type { OrderLedger } from './order-ledger.ts';
import type { PlatformClient } from './platform-client.ts';

export interface Desk {
  readonly client: PlatformClient;
  readonly ledger: OrderLedger;
  readonly seed: string;
  readonly habits: Habits;
  /** Waits as a bank works, before it answers. */
  think(): Promise<void>;
}

const receive = async ({ client }: Desk, order: OrderRecord): Promise<OrderRecord> => {
  if (order.state !== 'sealed') return order;
  const params = { orderId: OrderId.parse(order.id) };
  const told = await client.call(bankDeskEndpoints.receiveOrder, { params, body: { version: order.version } });
  return told.ok ? told.reply : order;
};

const waits: readonly string[] = ['sealed', 'received'];

const answer = async (desk: Desk, order: OrderRecord): Promise<boolean> => {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const decision = desk.ledger.once(order.id, () => decideAnswer(desk.seed, order, at, desk.habits));
  const params = { orderId: OrderId.parse(order.id) };
  if (decision.act === 'answer') {
    const body = { result: decision.result };
    return (await desk.client.call(bankDeskEndpoints.answerOrder, { params, body })).ok;
  }
  if (!waits.includes(order.state)) return true;
  const body = { objection: decision.objection, version: order.version };
  return (await desk.client.call(bankDeskEndpoints.objectToOrder, { params, body })).ok;
};

/**
 * Reads an order, says that it came, and answers. Throws `NoAnswer` where the way broke: called again it goes on, with
 * the answer that was decided the first time. True where the platform has the answer.
 */
export const handleOrder = async (desk: Desk, orderId: string): Promise<boolean> => {
  if (desk.ledger.isDone(orderId)) return true;
  const params = { orderId: OrderId.parse(orderId) };
  const read = await desk.client.call(bankDeskEndpoints.readBankOrder, { params });
  if (!read.ok) return false;
  const { state } = read.reply;
  if (state === 'withdrawn') {
    desk.ledger.acknowledge(orderId);
    return true;
  }
  const order = await receive(desk, read.reply);
  await desk.think();
  const isTold = await answer(desk, order);
  if (isTold) desk.ledger.acknowledge(orderId);
  return isTold;
};
