import { setTimeout } from 'node:timers/promises';
import type { CaseId } from '@lianfang/contract/ids';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord, OrderText } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { Hand } from './hand.ts';
import type { SoakPeople } from './people.ts';

/** What one walk through a case needs. */
export interface Walk {
  readonly hand: Hand;
  readonly people: SoakPeople;
  /** Orders that were sealed, of all walks. */
  readonly sealed: Set<string>;
  /** Drafts that the trace of a case named, of all walks. */
  readonly fromTraces: Set<string>;
  /** Whether to go on waiting for a bank. */
  goesOn(): boolean;
}

const patience = 150;

/** Asks again and again until there is an answer. Throws where the run ended before. */
export const waitFor = async <T>(walk: Walk, what: string, look: () => Promise<T | null>): Promise<T> => {
  while (walk.goesOn()) {
    const found = await look();
    if (found !== null) return found;
    await setTimeout(patience);
  }
  throw new Error(`${what} never came`);
};

const seen = (orders: readonly OrderRecord[]) => ({ orders: orders.map(({ id, version }) => ({ id, version })) });

const answerObjections = async ({ hand, people }: Walk, order: OrderRecord): Promise<void> => {
  if (order.state !== 'objected') return;
  const body = { answer: '已核实，请执行。', version: order.version };
  await hand.call(people.head, orderEndpoints.answerObjection, { params: { orderId: order.id }, body });
};

/** Waits until the bank of an order has answered, an objection answered meanwhile. */
export const answered = (walk: Walk, orderId: OrderRecord['id']): Promise<OrderRecord> =>
  waitFor(walk, `the answer to order ${orderId}`, async () => {
    const order = await walk.hand.call(walk.people.officer, orderEndpoints.readOrder, { params: { orderId } });
    await answerObjections(walk, order);
    return order.result === null ? null : order;
  });

/** Submits and seals drafts, and waits until all their banks have answered. */
export const sealAll = async (
  walk: Walk,
  caseId: CaseId,
  drafts: readonly OrderRecord[],
): Promise<readonly OrderRecord[]> => {
  const { hand, people } = walk;
  if (drafts.length === 0) return [];
  const params = { caseId };
  const sent = await hand.call(people.officer, orderEndpoints.submitOrders, { params, body: seen(drafts) });
  await hand.call(people.head, orderEndpoints.sealOrders, { params, body: seen(sent.orders) });
  for (const { id } of drafts) walk.sealed.add(id);
  return Promise.all(drafts.map(({ id }) => answered(walk, id)));
};

/** Drafts orders of a layer and carries them out. */
export const carryOut = async (
  walk: Walk,
  caseId: CaseId,
  texts: readonly OrderText[],
  layer = 1,
): Promise<readonly OrderRecord[]> => {
  const orders = texts.map((text) => ({ ...text, layer }));
  const body = { orders };
  const drafted = await walk.hand.call(walk.people.officer, orderEndpoints.draftOrders, { params: { caseId }, body });
  return sealAll(walk, caseId, drafted.orders);
};

const tells = ({ kind, result }: OrderRecord): boolean =>
  (kind === 'inquiry' || kind === 'stop') && result?.outcome === 'executed';

/** Waits until the banks of carried-out inquiries and stops have told the movements. */
export const statementsOf = async (walk: Walk, caseId: CaseId, orders: readonly OrderRecord[]): Promise<void> => {
  const wanted = orders.filter(tells).map(({ id }) => id);
  await waitFor(walk, `the statements of case ${caseId}`, async () => {
    const { statements } = await walk.hand.call(walk.people.officer, statementEndpoints.listCaseStatements, {
      params: { caseId },
    });
    const stored = new Set(statements.filter(({ state }) => state === 'stored').map(({ orderId }) => orderId));
    return wanted.every((id) => stored.has(id)) ? true : null;
  });
};
