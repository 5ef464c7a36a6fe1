import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { v7 as uuid } from 'uuid';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { insertCaseEvent } from '../cases/case-store.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { startLawClock } from '../law/start-clock.ts';
import { isHolding, isOnItsWay, lockOrdersOnAccount } from '../orders/account-orders.ts';
import type { OrderFound, OrderSubject } from '../orders/order-subject.ts';
import { submitRelease, withdrawNow } from '../orders/release-order.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { allFindings, findingOf } from './finding-views.ts';

/** Drafts the release of whatever holds, unless one is under way, and withdraws what was still on its way. */
const releaseAll = async (
  tx: Transaction,
  orders: readonly OrderFound[],
  reason: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderSubject[]> => {
  const draftedBy = personIdOf(actor);
  const isReleased = (order: OrderFound): boolean =>
    orders.some(
      ({ kind, state, previous_id: previous }) =>
        kind === 'release' && previous === order.id && !['withdrawn', 'refused'].includes(state),
    );
  const releases: OrderSubject[] = [];
  for (const order of orders.filter(isHolding).filter((one) => !isReleased(one)))
    releases.push(await submitRelease(tx, order, { reason, draftedBy }, actor, now));
  for (const order of orders.filter((one) => isOnItsWay(one) && !isHolding(one))) {
    const withdrawn = await withdrawNow(tx, order, reason, actor, now);
    if (order.sealed_at !== null) await tellOrders(tx, [withdrawn], 'withdrawOrder', actor, now);
  }
  return releases;
};

/**
 * Finds that an account has nothing to do with the case. The clock of three days starts (刑事诉讼法 第一百四十五条),
 * the releases are drafted and wait for the seal of the head.
 */
export const findUnrelated = handle(
  appealEndpoints.findUnrelated,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { case: found } = subject;
    const { reason } = body;
    const orders = await lockOrdersOnAccount(tx, accountKey(body.account) ?? body.account, found.id);
    const [held] = orders.filter((order) => isHolding(order) || isOnItsWay(order));
    if (held === undefined) return refuse('finding-not-held');
    const account = held.account_number;
    const open = await tx
      .selectFrom(allFindings(tx).as('found'))
      .select('id')
      .where('case_id', '=', found.id)
      .where('account_number', '=', account)
      .where('released_at', 'is', null)
      .executeTakeFirst();
    if (open) refuse('finding-twice');
    const clock = await startLawClock(tx, 'release.term', now);
    const id = uuid();
    await tx
      .insertInto('unrelated_finding')
      .values({
        id,
        case_id: found.id,
        unit_id: found.unit_id,
        account_number: account,
        reason,
        found_by: personIdOf(actor),
        found_at: now.toString(),
        due_at: clock.end,
        warnings: [...clock.warnings],
        basis: clock.basis,
        rule_id: clock.ruleId,
      })
      .execute();
    await insertCaseEvent(tx, found.id, { move: 'findUnrelated', reason }, actor, now);
    const releases = await releaseAll(tx, orders, reason, actor, now);
    await tellOrders(tx, releases, 'submitOrders', actor, now);
    note({ findingId: id, releases: releases.map(({ order }) => order.id) });
    const row = await allFindings(tx).where('unrelated_finding.id', '=', id).executeTakeFirstOrThrow();
    return findingOf(row, now);
  },
);
