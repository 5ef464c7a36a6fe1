import type { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const above = allow(withinUnit, 'police-head', 'office-director', 'office-officer');

/** A missed clock belongs to the police; the bank takes part where it was the bank's. The joint office sees that one was missed, and no case. */
export const dutyPolicy = {
  'missed-clock.read': [
    ...allow(withinUnit, 'police-officer'),
    ...above,
    ...allow(takesPart, 'bank-officer', 'unit-lead'),
  ],
  'missed-clock.explain': [...allow(takesPart, 'unit-lead', 'bank-officer'), ...allow(withinUnit, 'police-head')],
  'missed-clock.note': above,
} satisfies PolicyFor<typeof dutyEndpoints>;
