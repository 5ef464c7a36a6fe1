import type { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { always, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

export const unitPolicy = {
  'unit.read': allow(always, 'signed-in'),
  'unit.open': allow(withinUnit, 'office-director', 'office-officer', 'security-admin'),
  'unit.rename': allow(withinUnit, 'office-director', 'office-officer', 'security-admin'),
} satisfies PolicyFor<typeof unitEndpoints>;
