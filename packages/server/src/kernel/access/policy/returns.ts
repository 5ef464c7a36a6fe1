import type { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { all, anotherAuthor, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');
const byOfficer = allow(withinUnit, 'police-officer');
const byAnotherHead = allow(all(withinUnit, anotherAuthor), 'police-head');

/**
 * A return belongs to the police who froze the money. Its author is who made the report of the round: they neither submit
 * it upward, nor record what was decided there, nor send the money.
 */
export const returnPolicy = {
  'return.read': police,
  'return.open': byOfficer,
  'return.save-movements': byOfficer,
  'return.add-claim': byOfficer,
  'return.edit-claim': byOfficer,
  'return.decide-claim': byOfficer,
  'return.check-claims': byOfficer,
  'return.reopen-claims': police,
  'return.fix-method': byOfficer,
  'return.publish-notice': byOfficer,
  'return.add-objection': byOfficer,
  'return.answer-objection': police,
  'return.make-report': byOfficer,
  'return.send-back': allow(withinUnit, 'police-head'),
  'return.forward': byAnotherHead,
  'return.record-decision': byAnotherHead,
  'return.send': byAnotherHead,
  'return.start-round': police,
  'return.close': allow(withinUnit, 'police-head'),
} satisfies PolicyFor<typeof returnEndpoints>;
