import type { OrderPayee } from '@lianfang/contract/orders/orders';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { OrderId, UnitId } from '@lianfang/contract/ids';
import { v7 as uuid } from 'uuid';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { composeOrder } from '../orders/compose-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { insertOrders, insertOrderEvent } from '../orders/order-store.ts';
import { orderSubject, type OrderSubject } from '../orders/order-subject.ts';
import { sealNow } from '../orders/sealing.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { claimsOf, payeeOf } from './claim-store.ts';
import { freezeNow } from './frozen-now.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';
import type { ReturnFound } from './return-subject.ts';

interface Payment {
  readonly claimId: string;
  readonly caseId: string;
  readonly amount: bigint;
  readonly payee: OrderPayee;
}

const paymentsOf = async (tx: Transaction, secrets: Secrets, { id, round }: ReturnFound): Promise<Payment[]> => {
  const claims = new Map((await claimsOf(tx, secrets, id)).map((claim) => [claim.id, claim]));
  const shares = await tx
    .selectFrom('return_share')
    .select(['return_claim_id', 'amount'])
    .where('money_return_id', '=', id)
    .where('round', '=', round)
    .orderBy('return_claim_id')
    .execute();
  return shares.map(({ return_claim_id: claimId, amount }) => {
    const claim = claims.get(claimId);
    const payee = claim === undefined ? null : payeeOf(claim.application);
    if (claim === undefined || payee === null) throw new Error(`the claim ${claimId} was accepted without an account`);
    return { claimId, caseId: claim.caseId, amount, payee };
  });
};

const textFor = (found: ReturnFound, { amount }: Payment, freezeId: string) => ({
  kind: 'return' as const,
  account: {
    number: found.account_number,
    name: found.account_name,
    bankName: found.bank_name,
    bankId: UnitId.parse(found.bank_id),
  },
  amount: Number(amount),
  transferAt: null,
  isMajor: false,
  reason: `依据${found.organ ?? ''}${found.decision ?? ''}，将冻结资金返还被害人。不收取任何费用。`,
  previousId: OrderId.parse(freezeId),
});

interface Sending {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

const fresh = async ({ tx }: Sending, id: string): Promise<OrderSubject> => {
  const subject = await orderSubject(tx, id);
  if (!subject) throw new Error(`order ${id} vanished within its own transaction`);
  return subject;
};

/** The order went its way on paper already: the decision above is in its history, and it is sealed at once. */
const sealPaid = async (sending: Sending, id: string, found: ReturnFound): Promise<OrderSubject> => {
  const { tx, actor, now } = sending;
  const approval = found.decision ?? '';
  const steps = [
    { move: 'submitOrders' as const, change: {} },
    { move: 'forwardOrder' as const, change: { organ: found.organ } },
    { move: 'recordApproval' as const, reason: approval, change: { approval } },
  ];
  for (const step of steps) {
    const { order } = await fresh(sending, id);
    const seal = step.move === 'recordApproval' ? await sealNow(tx, order, actor, now) : {};
    const act = { ...step, version: order.version, change: { ...step.change, ...seal } };
    const fault = await moveOrder(tx, order, act, actor, now);
    if (fault) throw new Error(`order ${id} could not be sealed: ${fault}`);
  }
  return fresh(sending, id);
};

const payOne = async (sending: Sending, found: ReturnFound, payment: Payment, freezeId: string) => {
  const { tx, actor, now } = sending;
  const id = uuid();
  const { number, name, bankName } = payment.payee;
  const columns = {
    ...(await composeOrder(tx, textFor(found, payment, freezeId), found.unit_name, now)),
    payee_number: number,
    payee_name: name,
    payee_bank_name: bankName,
  };
  const draft = { id, caseId: payment.caseId, unitId: found.unit_id, layer: found.layer, columns };
  await insertOrders(tx, [{ ...draft, draftedBy: found.reported_by }], now);
  await insertOrderEvent(tx, id, { move: 'draftOrders' }, actor, now);
  await tx
    .updateTable('return_claim')
    .set((eb) => ({ given: eb('given', '+', payment.amount) }))
    .where('id', '=', payment.claimId)
    .execute();
  await tx
    .updateTable('return_share')
    .set({ order_id: id })
    .where('money_return_id', '=', found.id)
    .where('round', '=', found.round)
    .where('return_claim_id', '=', payment.claimId)
    .execute();
  return sealPaid(sending, id, found);
};

/**
 * Seals an order to the bank for each victim, all or none, once the prefecture has decided and while the freeze holds. The
 * bank pays on the spot or within three working days, without any fee.
 */
export const sendReturn = handleReturn(
  returnEndpoints.sendReturn,
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { found } = subject;
    const freeze = await freezeNow(tx, { account: found.account_number, unitId: found.unit_id }, now);
    if (freeze === null) return refuse('return-not-frozen');
    const payments = await paymentsOf(tx, platform.secrets, found);
    const given = payments.reduce((sum, { amount }) => sum + amount, found.given);
    if (given > found.frozen) refuse('return-over-frozen');
    const round = { sent_by: personIdOf(actor) };
    const act = { move: 'sendReturn', version: body.version, change: { given }, round } as const;
    const fault = await moveReturn(tx, found, act, actor, now);
    if (fault) refuse(fault);
    const orders: OrderSubject[] = [];
    for (const payment of payments) orders.push(await payOne({ tx, actor, now }, found, payment, freeze.id));
    await tellOrders(tx, orders, 'sealOrders', actor, now);
    note({ orders: orders.map(({ order }) => order.id) });
  },
);
