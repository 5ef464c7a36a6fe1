import type { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { always, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const anyone = allow(always, 'anonymous', 'entering', 'signed-in');
const byBank = allow(takesPart, 'bank-officer');
const police = allow(withinUnit, 'police-officer', 'police-head');

/**
 * Anybody appeals; the police examine, and a head who had no part in the measure decides. The bank that an appeal was
 * passed to takes part, and no other. The office sees figures only.
 */
export const appealPolicy = {
  'appeal.lodge': anyone,
  'appeal.follow': anyone,
  'appeal.read': police,
  'appeal.enter': police,
  'appeal.examine': allow(withinUnit, 'police-officer'),
  'appeal.pass': allow(withinUnit, 'police-officer'),
  'appeal.decide': allow(withinUnit, 'police-head'),
  'appeal.read-figures': [...police, ...allow(withinUnit, 'office-officer', 'office-director', 'county-leader')],
  'bank-appeal.read': byBank,
  'bank-appeal.answer': byBank,
  'finding.make': allow(withinUnit, 'police-officer'),
  'finding.read': police,
} satisfies PolicyFor<typeof appealEndpoints>;
