import type { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { always, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const above = allow(withinUnit, 'police-head', 'office-director', 'office-officer');

/** A missed clock belongs to the police; the bank takes part where it was the bank's. The joint office sees that one was missed, and no case. A roster is made by the head of its unit; whom to call at a bank now, the police may always ask. */
export const dutyPolicy = {
  'duty.read': [...above, ...allow(withinUnit, 'police-officer', 'bank-officer', 'unit-lead')],
  'duty.read-now': [
    ...allow(always, 'police-officer', 'police-head'),
    ...allow(withinUnit, 'office-director', 'office-officer', 'bank-officer', 'unit-lead'),
  ],
  'duty.save': allow(withinUnit, 'unit-lead', 'police-head'),
  'missed-clock.read': [
    ...allow(withinUnit, 'police-officer'),
    ...above,
    ...allow(takesPart, 'bank-officer', 'unit-lead'),
  ],
  'missed-clock.explain': [...allow(takesPart, 'unit-lead', 'bank-officer'), ...allow(withinUnit, 'police-head')],
  'missed-clock.note': above,
} satisfies PolicyFor<typeof dutyEndpoints>;
