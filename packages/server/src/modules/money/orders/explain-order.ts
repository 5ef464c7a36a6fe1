import { explainRestriction, onAccount } from '@lianfang/contract/appeals/explain-restriction';
import { OrderKind, orderKinds, restrictingKinds } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import type { OrderFound } from './order-subject.ts';

/** A restriction by an order, in one sentence. */
export const explainOrder = (order: OrderFound): Words =>
  explainRestriction({
    measure: orderKinds[OrderKind.parse(order.kind)],
    on: onAccount(order.account_number),
    from: order.restricted_from,
    until: order.restricted_until,
    reason: order.reason,
    basis: order.basis,
    approvedBy: order.sealed_at === null ? null : (order.organ ?? order.unit_name),
    appealTo: order.unit_name,
  });

/** The same for an order of any kind: null for what restricts nothing. */
export const explanationOf = (order: OrderFound): Words | null =>
  restrictingKinds.some((kind) => kind === order.kind) ? explainOrder(order) : null;
