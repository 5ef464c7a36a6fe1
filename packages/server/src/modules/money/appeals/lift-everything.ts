import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import {
  isHolding,
  isOnItsWay,
  isUnsealedRelease,
  lockOrdersOnAccount,
  releaseUnderWay,
} from '../orders/account-orders.ts';
import type { OrderFound, OrderSubject } from '../orders/order-subject.ts';
import { sealRelease, withdrawNow } from '../orders/release-order.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { endEntry } from '../watch-list/end-entry.ts';
import type { EntryFound } from '../watch-list/entry-subject.ts';
import { entriesAbout } from './appeal-parts.ts';
import type { AppealFound } from './appeal-subject.ts';

/** By what everything is lifted. */
export interface LiftingAct {
  readonly appeal: AppealFound;
  readonly reason: string;
  /** The decision above, where a person was listed there. */
  readonly decision: string | null;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

const keepLifting = async (
  tx: Transaction,
  appealId: string,
  what: { readonly order_id: string } | { readonly entry_id: string },
): Promise<void> => {
  await tx
    .insertInto('appeal_lifting')
    .values({ id: uuid(), appeal_id: appealId, ...what })
    .execute();
};

const withdrawAll = async (tx: Transaction, orders: readonly OrderFound[], act: LiftingAct): Promise<void> => {
  for (const order of orders) {
    const withdrawn = await withdrawNow(tx, order, act.reason, act.actor, act.now);
    if (order.sealed_at !== null) await tellOrders(tx, [withdrawn], 'withdrawOrder', act.actor, act.now);
  }
};

/** Seals a release of every order that holds, by the same decision; one that its bank has already stays the one. */
const releaseAll = async (tx: Transaction, orders: readonly OrderFound[], act: LiftingAct): Promise<OrderSubject[]> => {
  const sealed: OrderSubject[] = [];
  const text = { reason: act.reason, draftedBy: act.appeal.examined_by };
  for (const order of orders.filter(isHolding)) {
    const underWay = releaseUnderWay(order, orders);
    const release = underWay ? null : await sealRelease(tx, order, text, act.actor, act.now);
    if (release) sealed.push(release);
    await keepLifting(tx, act.appeal.id, { order_id: underWay?.id ?? release?.order.id ?? order.id });
  }
  return sealed;
};

const endAll = async (tx: Transaction, entries: readonly EntryFound[], act: LiftingAct): Promise<void> => {
  for (const entry of entries) {
    const isInForce = entry.state === 'in-force';
    if (!isInForce && !['proposed', 'forwarded'].includes(entry.state)) continue;
    const move = isInForce ? 'liftWatchEntry' : 'refuseWatchEntry';
    const { reason, decision } = act;
    const fault = await endEntry(tx, entry, { move, version: entry.version, reason, decision }, act.actor, act.now);
    if (fault) throw new Error(`watch entry ${entry.id} could not be ended: ${fault}`);
    if (isInForce) await keepLifting(tx, act.appeal.id, { entry_id: entry.id });
  }
};

/**
 * Lifts all that rests on what was appealed against, everywhere, in the transaction of the decision: a release of every
 * order that holds the account, in whichever case; the end of every entry that names it; and whatever was on its way is
 * withdrawn. Returns how many orders were withdrawn. All of it happens, or nothing.
 */
export const liftEverything = async (tx: Transaction, act: LiftingAct): Promise<number> => {
  const { appeal, now } = act;
  const orders = appeal.account_key === null ? [] : await lockOrdersOnAccount(tx, appeal.account_key, null);
  const withdrawn = orders.filter((order) => isOnItsWay(order) || isUnsealedRelease(order));
  await withdrawAll(tx, withdrawn, act);
  await tellOrders(tx, await releaseAll(tx, orders, act), 'sealOrders', act.actor, now);
  await endAll(tx, await entriesAbout(tx, appeal, now), act);
  return withdrawn.length;
};
