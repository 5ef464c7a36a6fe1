import { setTimeout } from 'node:timers/promises';
import { caseEndpoints } from '../../packages/contract/src/cases/endpoints.ts';
import type { UnitId } from '../../packages/contract/src/ids.ts';
import { orderEndpoints } from '../../packages/contract/src/orders/order-endpoints.ts';
import type { OrderKind, OrderRecord } from '../../packages/contract/src/orders/orders.ts';
import type { Hand } from './soak-hand.ts';
import type { SoakPeople } from './soak-people.ts';

interface Wanted {
  readonly kind: OrderKind;
  readonly number: string;
  readonly bankId: UnitId;
  readonly previousId: OrderRecord['previousId'];
}

/** What one walk through a case needs. */
export interface Walk {
  readonly hand: Hand;
  readonly people: SoakPeople;
  readonly sealed: Set<string>;
  /** Whether to go on waiting for a bank. */
  goesOn(): boolean;
}

const amount = 500_000;
const seen = ({ id, version }: OrderRecord) => ({ orders: [{ id, version }] });

const report = ({ hand, people }: Walk, at: string) =>
  hand.call(people.officer, caseEndpoints.reportCase, {
    body: {
      unitId: people.police,
      alarmNumber: null,
      receivedAt: at,
      channel: '110',
      secondOfficerId: null,
      type: null,
      tags: [],
      place: null,
      firstContact: null,
      tools: [],
      narrative: '',
      leakSource: null,
      victim: null,
      transfers: [],
    },
  });

const answerObjections = async ({ hand, people }: Walk, order: OrderRecord): Promise<void> => {
  if (order.state !== 'objected') return;
  const body = { answer: '已核实，请执行。', version: order.version };
  await hand.call(people.head, orderEndpoints.answerObjection, { params: { orderId: order.id }, body });
};

/** Drafts, submits and seals an order, and waits until its bank has answered. */
const carryOut = async (walk: Walk, caseId: string, wanted: Wanted): Promise<OrderRecord> => {
  const { hand, people } = walk;
  const { kind, number, bankId, previousId } = wanted;
  const account = { number, name: '测试甲', bankName: null, bankId };
  const transferAt = kind === 'stop' ? Temporal.Now.instant().subtract({ minutes: 5 }).toString() : null;
  const text = { kind, account, amount, transferAt, isMajor: false, reason: '受害人转账。', previousId, layer: 1 };
  const params = { caseId: caseId as never };
  const [draft] = (await hand.call(people.officer, orderEndpoints.draftOrders, { params, body: { orders: [text] } }))
    .orders;
  if (!draft) throw new Error('no draft');
  const [sent] = (await hand.call(people.officer, orderEndpoints.submitOrders, { params, body: seen(draft) })).orders;
  if (!sent) throw new Error('not submitted');
  await hand.call(people.head, orderEndpoints.sealOrders, { params, body: seen(sent) });
  walk.sealed.add(draft.id);
  while (walk.goesOn()) {
    const order = await hand.call(people.officer, orderEndpoints.readOrder, { params: { orderId: draft.id } });
    await answerObjections(walk, order);
    if (order.result !== null) return order;
    await setTimeout(150);
  }
  throw new Error(`order ${draft.id} was never answered`);
};

/** A case from the report to the end: a stop, and where money was held a freeze of it, and its release. */
export const walkCase = async (walk: Walk, index: number): Promise<void> => {
  const { hand, people } = walk;
  const bank = people.banks[index % people.banks.length];
  if (!bank) throw new Error('no bank');
  const found = await report(walk, Temporal.Now.instant().subtract({ minutes: 1 }).toString());
  const number = `6228480${String(index).padStart(11, '0')}0`;
  const on = { number, bankId: bank.unitId };
  const stop = await carryOut(walk, found.id, { kind: 'stop', ...on, previousId: null });
  if (stop.result?.outcome !== 'executed') return;
  const params = { caseId: found.id };
  await hand.call(people.head, caseEndpoints.fileCase, { params, body: { version: found.version } });
  const freeze = await carryOut(walk, found.id, { kind: 'freeze', ...on, previousId: null });
  if (freeze.result?.outcome !== 'executed') return;
  await carryOut(walk, found.id, { kind: 'release', ...on, previousId: freeze.id });
};
