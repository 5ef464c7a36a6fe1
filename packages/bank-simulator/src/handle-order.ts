import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { type Decision, decideAnswer, type Habits } from './decide-answer.ts';
import { type FundNetwork, statementOf } from './fund-network.ts';
import type { OrderLedger } from './order-ledger.ts';
import type { PlatformClient } from './platform-client.ts';

export interface Desk {
  readonly client: PlatformClient;
  readonly ledger: OrderLedger;
  readonly network: FundNetwork;
  readonly seed: string;
  readonly habits: Habits;
  /** Waits as a bank works, before it answers. */
  think(): Promise<void>;
}

const ofOrder = ({ id }: OrderRecord) => ({ orderId: OrderId.parse(id) });
const nowText = (): string => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

const receive = async ({ client }: Desk, order: OrderRecord): Promise<OrderRecord> => {
  if (order.state !== 'sealed') return order;
  const body = { version: order.version };
  const told = await client.call(bankDeskEndpoints.receiveOrder, { params: ofOrder(order), body });
  return told.ok ? told.reply : order;
};

const waits: readonly string[] = ['sealed', 'received'];

const decide = ({ ledger, network, seed, habits }: Desk, order: OrderRecord): Decision =>
  ledger.once(order.id, () => {
    // Decided anew after an objection, while the answer had come through after all: that answer stands.
    if (order.result !== null) return { act: 'answer', result: order.result };
    const at = nowText();
    const { held } = network.flowOf(order, at);
    const decision = decideAnswer(order, { seed, habits, at, held });
    const isPaid = order.kind === 'return' && decision.act === 'answer' && decision.result.outcome === 'executed';
    if (isPaid) network.take(order.account.number, order.amount ?? 0);
    return decision;
  });

const answer = async (desk: Desk, order: OrderRecord, decision: Decision): Promise<boolean> => {
  const params = ofOrder(order);
  if (decision.act === 'answer') {
    const body = { result: decision.result };
    return (await desk.client.call(bankDeskEndpoints.answerOrder, { params, body })).ok;
  }
  if (!waits.includes(order.state)) return true;
  const body = { objection: decision.objection, version: order.version };
  return (await desk.client.call(bankDeskEndpoints.objectToOrder, { params, body })).ok;
};

const asksForMovements = ({ kind }: OrderRecord): boolean => kind === 'inquiry' || kind === 'stop';

/** Tells the movements of the account, where the order was carried out and is one that asks for them. */
const tell = async ({ client, ledger, network }: Desk, order: OrderRecord, decision: Decision): Promise<boolean> => {
  const isDone = decision.act === 'answer' && decision.result.outcome === 'executed';
  if (!isDone || !asksForMovements(order)) return true;
  const { at } = decision.result;
  const body = ledger.statement(order.id, () => statementOf(network.flowOf(order, at), at));
  return (await client.call(statementEndpoints.giveStatementRows, { params: ofOrder(order), body })).ok;
};

/**
 * Reads an order, says that it came, answers, and tells the movements of the account. Throws `NoAnswer` where the way
 * broke: called again it goes on, with what was decided and told the first time. True where the platform has it all.
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
  const decision = decide(desk, order);
  const isTold = (await answer(desk, order, decision)) && (await tell(desk, order, decision));
  if (isTold) desk.ledger.acknowledge(orderId);
  return isTold;
};
