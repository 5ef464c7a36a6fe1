import type { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = ['police-officer', 'police-head'] as const;
const office = ['county-leader', 'office-director', 'office-officer'] as const;

/** The joint office and the auditor read sums that name no case; the records behind them are for the police. */
export const moneyFigurePolicy = {
  'money-figures.read': allow(withinUnit, ...police, ...office, 'audit-admin'),
  'money-figures.export': allow(withinUnit, ...police, ...office, 'audit-admin'),
  'money-figures.list-records': allow(withinUnit, ...police),
} satisfies PolicyFor<typeof moneyFigureEndpoints>;
