import type { Action } from '@lianfang/contract/endpoints';
import type { TodayKind } from '@lianfang/contract/home/today';
import { appealsDue, appealsToAnswer, releasesDue } from './appeals/owed-appeals.ts';
import { missedOpen } from './duty/missed-open.ts';
import { rulesToConfirm } from './law/rules-to-confirm.ts';
import { ordersToAnswer, ordersToSeal } from './orders/owed-orders.ts';
import type { FindOwed } from './owed.ts';
import { returnsToDecide, returnsToWork } from './returns/owed-returns.ts';
import { deliveriesToTake, entriesToApprove, lateReceivers } from './watch-list/owed-entries.ts';

/** One kind of duty of the money desk. Whoever may never do what `action` names has none of it. */
export interface MoneyDuty {
  readonly kind: TodayKind;
  readonly action: Action;
  readonly find: FindOwed;
}

/** Everything that the money desk may have somebody do, by its word on the work list. */
export const moneyDuties: readonly MoneyDuty[] = [
  { kind: 'order-seal', action: 'order.seal', find: ordersToSeal },
  { kind: 'order-answer', action: 'bank-order.answer', find: ordersToAnswer },
  { kind: 'clock-missed', action: 'missed-clock.note', find: missedOpen },
  { kind: 'rule-confirm', action: 'law-rule.confirm', find: rulesToConfirm },
  { kind: 'release-due', action: 'finding.read', find: releasesDue },
  { kind: 'appeal-due', action: 'appeal.read', find: appealsDue },
  { kind: 'appeal-answer', action: 'bank-appeal.answer', find: appealsToAnswer },
  { kind: 'watch-approve', action: 'watch.approve', find: entriesToApprove },
  { kind: 'watch-take', action: 'bank-watch.take', find: deliveriesToTake },
  { kind: 'watch-late', action: 'watch-delivery.read', find: lateReceivers },
  { kind: 'return-work', action: 'return.make-report', find: returnsToWork },
  { kind: 'return-decide', action: 'return.forward', find: returnsToDecide },
];
