import type { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { all, always, anotherAuthor, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');
const byOfficer = allow(withinUnit, 'police-officer');
const byHead = allow(withinUnit, 'police-head');
const byAnotherHead = allow(all(withinUnit, anotherAuthor), 'police-head');
const byBank = allow(takesPart, 'bank-officer', 'bank-system');

/** An order belongs to the police; once it is sealed its bank takes part, and no other. Its author is who drafted it. */
export const orderPolicy = {
  'law-rule.read': allow(always, 'signed-in'),
  'law-rule.propose': allow(always, 'police-head'),
  'law-rule.confirm': allow(anotherAuthor, 'police-head'),
  'law-rule.refuse': allow(always, 'police-head'),
  'order.read': police,
  'order.draft': byOfficer,
  'order.edit': byOfficer,
  'order.submit': byOfficer,
  'order.return': byHead,
  'order.seal': byAnotherHead,
  'order.forward': byAnotherHead,
  'order.record-approval': byAnotherHead,
  'order.answer-objection': byHead,
  'order.withdraw': police,
  'order.read-paper': [...police, ...byBank],
  'order.read-notice': [...police, ...byBank],
  'order.read-papers': [...police, ...byBank],
  'case.issue-receipt': police,
  'case.read-receipt': police,
  'bank-order.read': byBank,
  'bank-order.receive': byBank,
  'bank-order.answer': byBank,
  'bank-order.object': byBank,
} satisfies PolicyFor<typeof controlEndpoints>;
