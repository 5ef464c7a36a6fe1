import type { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { all, always, anotherUnitsWork, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const byUnit = allow(withinUnit, 'unit-lead', 'unit-officer');

const readers = allow(withinUnit, 'county-leader', 'office-director', 'office-officer', 'unit-lead', 'unit-officer');
const byLead = allow(withinUnit, 'unit-lead');

// Nobody reviews the evidence of their own unit: the office's own work goes to a county leader.
const byAnotherUnit = allow(all(withinUnit, anotherUnitsWork), 'county-leader', 'office-director', 'office-officer');
const byOffice = allow(always, 'office-director', 'office-officer');

export const reportPolicy = {
  'report.read': readers,
  'evidence.read': readers,
  'report.start': byUnit,
  'report.save': byUnit,
  'evidence.add': byUnit,
  'evidence.drop': byUnit,
  'report.submit': byLead,
  'report.recall': byLead,
  'report.review': byAnotherUnit,
  'report.return': byAnotherUnit,
  'report.accept': byAnotherUnit,
  'report.reopen': byAnotherUnit,
  'indicator.read': allow(always, 'signed-in'),
  'indicator.define': byOffice,
  'indicator.drop': byOffice,
} satisfies PolicyFor<typeof reportEndpoints>;
