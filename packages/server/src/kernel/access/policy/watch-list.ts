import type { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { all, always, anotherAuthor, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');
const byOfficer = allow(withinUnit, 'police-officer');
const byAnotherHead = allow(all(withinUnit, anotherAuthor), 'police-head');
const byBank = allow(takesPart, 'bank-officer', 'bank-system');

/** An entry belongs to the police; its receivers see what was delivered to them, the office only how it was taken. */
export const watchPolicy = {
  'watch.read': police,
  'watch.propose': byOfficer,
  'watch.approve': byAnotherHead,
  'watch.forward': byAnotherHead,
  'watch.record-decision': byAnotherHead,
  'watch.refuse': allow(withinUnit, 'police-head'),
  'watch.lift': allow(withinUnit, 'police-head'),
  'watch.check': allow(always, 'police-officer', 'police-head', 'bank-officer'),
  'watch-delivery.read': [...police, ...allow(withinUnit, 'office-officer', 'office-director')],
  'bank-watch.read': byBank,
  'bank-watch.take': byBank,
} satisfies PolicyFor<typeof watchEndpoints>;
