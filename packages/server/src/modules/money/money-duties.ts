import type { Duty } from '../../kernel/access/owed.ts';
import { appealsDue, appealsToAnswer, releasesDue } from './appeals/owed-appeals.ts';
import { keysToConfirm } from './bank-api/keys-to-confirm.ts';
import { missedOpen, missedUnexplained } from './duty/missed-open.ts';
import { rulesToConfirm } from './law/rules-to-confirm.ts';
import {
  approvalsToRecord,
  holdsEnding,
  objectionsToAnswer,
  ordersToAnswer,
  ordersToSeal,
  ordersToSend,
} from './orders/owed-orders.ts';
import { returnsToDecide, returnsToWork } from './returns/owed-returns.ts';
import { deliveriesToTake, entriesToApprove, lateReceivers } from './watch-list/owed-entries.ts';

/** Everything that the money desk may have somebody do, by its word on the work list. */
export const moneyDuties: readonly Duty[] = [
  { kind: 'order-seal', action: 'order.seal', find: ordersToSeal },
  { kind: 'order-send', action: 'order.submit', find: ordersToSend },
  { kind: 'order-answer', action: 'bank-order.answer', find: ordersToAnswer },
  { kind: 'objection-answer', action: 'order.answer-objection', find: objectionsToAnswer },
  { kind: 'hold-ending', action: 'order.draft', find: holdsEnding },
  { kind: 'approval-record', action: 'order.record-approval', find: approvalsToRecord },
  { kind: 'clock-missed', action: 'missed-clock.note', find: missedOpen },
  { kind: 'clock-explain', action: 'missed-clock.explain', find: missedUnexplained },
  { kind: 'rule-confirm', action: 'law-rule.confirm', find: rulesToConfirm },
  { kind: 'release-due', action: 'finding.read', find: releasesDue },
  { kind: 'appeal-due', action: 'appeal.read', find: appealsDue },
  { kind: 'appeal-answer', action: 'bank-appeal.answer', find: appealsToAnswer },
  { kind: 'watch-approve', action: 'watch.approve', find: entriesToApprove },
  { kind: 'watch-take', action: 'bank-watch.take', find: deliveriesToTake },
  { kind: 'watch-late', action: 'watch-delivery.read', find: lateReceivers },
  { kind: 'return-work', action: 'return.make-report', find: returnsToWork },
  { kind: 'return-decide', action: 'return.forward', find: returnsToDecide },
  { kind: 'key-confirm', action: 'bank-key.confirm', find: keysToConfirm },
];
