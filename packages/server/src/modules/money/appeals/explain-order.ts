import { explainRestriction, onAccount } from '@lianfang/contract/appeals/explain-restriction';
import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import { watchKinds, WatchKind } from '@lianfang/contract/watch-list/watch-entries';
import type { OrderFound } from '../orders/order-subject.ts';
import type { EntryFound } from '../watch-list/entry-subject.ts';

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

/** A restriction by an entry of the watch list, in one sentence. */
export const explainEntry = (entry: EntryFound): Words => {
  const kind = watchKinds[WatchKind.parse(entry.kind)];
  return explainRestriction({
    measure: { zh: '列入关注名单', en: 'Listing on the watch list' },
    on: entry.account_key === null ? { zh: `所列${kind.zh}`, en: 'the listed person' } : onAccount(entry.account_key),
    from: entry.valid_from,
    until: entry.valid_until,
    reason: entry.reason,
    basis: entry.basis,
    approvedBy: entry.issuer,
    appealTo: entry.unit_name,
  });
};
