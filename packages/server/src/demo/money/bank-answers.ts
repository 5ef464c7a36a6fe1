import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints, orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord, OrderResult } from '@lianfang/contract/orders/orders';
import type { Dice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import { clerkOf } from './made-accounts.ts';

/** What the bank finds, worked out from the order alone: most stops hold something, few hold all. */
const madeResult = (dice: Dice, order: OrderRecord, at: string): OrderResult => {
  const asked = order.amount ?? 0;
  const fate = order.kind === 'stop' ? dice.between(1, 100) : 1;
  const rest = { at, remark: '' };
  if (fate > 90) return { ...rest, outcome: 'refused', reason: 'mismatch', mismatches: ['name'], balance: null };
  if (fate > 72) return { ...rest, outcome: 'refused', reason: 'no-balance', mismatches: [], balance: 0 };
  const share = order.kind === 'stop' ? dice.pick([100, 100, 85, 60, 35, 12, 4]) : 100;
  const amount = Math.round((asked * share) / 100);
  return { ...rest, outcome: 'executed', amount, balance: amount, mismatches: [] };
};

/** The bank receives an order and says what it did; what it answered is what the police go on from. */
export const answerAsBank = async (stage: Stage, order: OrderRecord): Promise<OrderRecord | null> => {
  const clerk = clerkOf(stage, order.bankId);
  if (clerk === null) return null;
  const ask = await stage.as(clerk);
  const params = { orderId: OrderId.parse(order.id) };
  const now = await ask(bankDeskEndpoints.readBankOrder, { params });
  if (now.state !== 'sealed' && now.state !== 'received') return null;
  if (now.state === 'sealed') await ask(bankDeskEndpoints.receiveOrder, { params, body: { version: now.version } });
  const at = stage.clock.now().toString({ smallestUnit: 'millisecond' });
  await ask(bankDeskEndpoints.answerOrder, { params, body: { result: madeResult(stage.dice, now, at) } });
  const officer = await stage.as('gongan.police1');
  return officer(orderEndpoints.readOrder, { params });
};
