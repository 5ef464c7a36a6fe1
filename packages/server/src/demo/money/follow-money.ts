import { createFundNetwork, type FundNetwork, statementOf } from '@lianfang/bank-simulator/fund-network';
import { CaseId, OrderId } from '@lianfang/contract/ids';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import type { Stage } from '../stage.ts';
import { units } from '../units.ts';
import { clerkOf, memberBanks } from './made-accounts.ts';
import { sealAll, submitOrders } from './seal-drafts.ts';

/** Where the money of the play went on to, beyond the accounts that victims paid. */
export const openNetwork = (): FundNetwork =>
  createFundNetwork({
    seed: 'county',
    banks: units.filter(({ code }) => memberBanks.some((bank) => bank === code)).map(({ name }) => name),
  });

/** The bank tells the movements of an account that it stopped; what it holds is what was stopped. */
export const tellMovements = async (stage: Stage, network: FundNetwork, order: OrderRecord): Promise<void> => {
  const clerk = clerkOf(stage, order.bankId);
  if (clerk === null || order.result?.outcome !== 'executed') return;
  const { at } = order.result;
  const held = order.kind === 'stop' ? { held: order.executedAmount ?? 0 } : {};
  const ask = await stage.as(clerk);
  await ask(statementEndpoints.giveStatementRows, {
    params: { orderId: OrderId.parse(order.id) },
    body: statementOf(network.flowOf({ ...order, ...held }, at), at),
  });
};

/** Orders on the next accounts that the trace of a case names, sealed; none where it names none. */
export const orderNextLayer = async (stage: Stage, found: CaseRecord): Promise<readonly OrderRecord[]> => {
  const officer = await stage.as('gongan.police1');
  const params = { caseId: CaseId.parse(found.id) };
  const { plan } = await officer(traceEndpoints.readCaseTrace, { params });
  const chosen = plan.filter(({ gap, layer }) => gap === null && layer > 1).slice(0, 2);
  if (chosen.length === 0) return [];
  const orders = chosen.map(({ account, propose }) => ({ account, kind: propose }));
  const body = { rules: {}, orders, reason: '经资金追踪，赃款转入该账户。' };
  const drafted = await officer(traceEndpoints.draftNextLayer, { params, body });
  return sealAll(stage, found, await submitOrders(stage, found, drafted.orders));
};
