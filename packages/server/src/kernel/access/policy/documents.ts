import type { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { all, always, anotherAuthor, approvalIs, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const office = ['office-director', 'office-officer'] as const;
const approvers = ['office-director', 'county-leader'] as const;
const unit = ['unit-lead', 'unit-officer'] as const;

const byOffice = allow(withinUnit, ...office);
const everyUnit = allow(always, 'county-leader', ...office, ...unit);
const readers = [...allow(withinUnit, 'county-leader', ...office), ...allow(takesPart, ...unit)];

/** A document belongs to the county; the units it is addressed to take part once it is issued. Its author is who submitted it. */
export const documentPolicy = {
  'document.read': readers,
  'document.download': readers,
  // Whoever holds the paper may ask whether it is genuine.
  'document.verify': allow(always, 'anonymous', 'entering', 'signed-in'),
  'document.draft': byOffice,
  'document.edit': byOffice,
  'document.submit': byOffice,
  'document.return': allow(withinUnit, ...approvers),
  'document.issue': allow(all(withinUnit, anotherAuthor), ...approvers),
  // A draft needs nobody's leave to go; what was issued needs that of somebody who issues.
  'document.withdraw': [...allow(all(withinUnit, approvalIs('none')), ...office), ...allow(withinUnit, ...approvers)],
  'document.write-letter': readers,
  'document.write-minutes': readers,
  'ledger.export': everyUnit,
  'task.export': everyUnit,
  'scorecard.export': everyUnit,
} satisfies PolicyFor<typeof documentEndpoints>;
