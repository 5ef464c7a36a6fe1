import type { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { all, always, anotherUnitsWork, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const byUnit = allow(withinUnit, 'unit-lead', 'unit-officer');

export const reportPolicy = {
  'report.read': allow(withinUnit, 'county-leader', 'office-director', 'office-officer', 'unit-lead', 'unit-officer'),
  'report.start': byUnit,
  'report.edit': byUnit,
  'report.submit': allow(withinUnit, 'unit-lead'),
  // Nobody reviews the evidence of their own unit: the office's own work goes to a county leader.
  'report.review': allow(all(withinUnit, anotherUnitsWork), 'county-leader', 'office-director', 'office-officer'),
  'indicator.read': allow(always, 'signed-in'),
  'indicator.define': allow(always, 'office-director', 'office-officer'),
} satisfies PolicyFor<typeof reportEndpoints>;
