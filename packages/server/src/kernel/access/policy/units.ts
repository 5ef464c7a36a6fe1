import type { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { always, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const keepers = allow(withinUnit, 'office-director', 'office-officer', 'security-admin');

export const unitPolicy = {
  'unit.read': allow(always, 'signed-in'),
  'unit.open': keepers,
  'unit.rename': keepers,
  'unit.move': keepers,
  'unit.order': keepers,
  'unit.close': keepers,
  'unit.merge': keepers,
  'unit.add-alias': keepers,
  'unit.end-alias': keepers,
  'unit.export': keepers,
  'unit.import': keepers,
  'unit-group.read': allow(always, 'signed-in'),
  'unit-group.open': keepers,
  'unit-group.amend': keepers,
  'unit-group.set-members': keepers,
  'unit-group.close': keepers,
  'unit-group.add-alias': keepers,
  'unit-group.end-alias': keepers,
} satisfies PolicyFor<typeof unitEndpoints>;
