import type { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { all, always, anotherAuthor, anotherUnitsWork, approvalIs, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const office = ['office-director', 'office-officer'] as const;
const approvers = ['office-director', 'county-leader'] as const;
const unit = ['unit-lead', 'unit-officer'] as const;

const byOffice = allow(withinUnit, ...office);
const byUnit = allow(withinUnit, ...unit);
const byLead = allow(withinUnit, 'unit-lead');
const readers = allow(withinUnit, 'county-leader', ...office, ...unit);

// 摘牌 and 销号 are decided by somebody of another unit than the one that put things right, and not by whoever reported it.
const byAnotherUnit = allow(all(withinUnit, anotherUnitsWork), 'county-leader', ...office);
const byVerifier = allow(all(withinUnit, anotherUnitsWork, anotherAuthor), 'county-leader', ...office);

/** A case belongs to the county until it is issued, then to the unit it is addressed to; its author is who drafted it. */
export const supervisionPolicy = {
  'supervision-rung.read': allow(always, 'signed-in'),
  'supervision-rung.amend': allow(always, 'office-director'),
  'supervision-candidate.read': allow(withinUnit, 'county-leader', ...office),
  'reminder-rule.read': allow(always, 'signed-in'),
  'reminder-rule.set': allow(always, ...office),
  'supervision.read': readers,
  'supervision.draft': byOffice,
  'supervision.edit': byOffice,
  'supervision.submit': byOffice,
  'supervision.return': allow(withinUnit, ...approvers),
  'supervision.issue': [
    ...allow(all(withinUnit, approvalIs('none')), ...office),
    ...allow(all(withinUnit, approvalIs('office'), anotherAuthor), ...approvers),
    ...allow(all(withinUnit, approvalIs('leader'), anotherAuthor), 'county-leader'),
  ],
  // 问责条例 art. 9, 公职人员政务处分法 art. 2–3: accountability is decided by the organ in charge, never by a joint office.
  'supervision.forward': allow(all(withinUnit, anotherAuthor), 'county-leader'),
  'supervision.record-outcome': byOffice,
  'supervision.close': byAnotherUnit,
  'supervision.escalate': byOffice,
  'supervision.withdraw': allow(withinUnit, ...approvers),
  'supervision.return-reply': byAnotherUnit,
  'supervision.return-rectification': byAnotherUnit,
  'supervision.save-reply': byUnit,
  'supervision.reply': byLead,
  'supervision.report-rectification': byLead,
  'supervision-evidence.read': readers,
  'supervision-evidence.add': byUnit,
  'supervision-evidence.drop': byUnit,
  'problem.read': readers,
  'problem.raise': byOffice,
  'problem.amend': byOffice,
  'problem.rectify': byUnit,
  'problem.return': byVerifier,
  'problem.verify': byVerifier,
  'problem.reopen': byAnotherUnit,
  'problem.withdraw': byAnotherUnit,
  'problem-evidence.read': readers,
  'problem-evidence.add': byUnit,
  'problem-evidence.drop': byUnit,
  'inspection.read': [...allow(withinUnit, 'county-leader', ...office), ...allow(takesPart, ...unit)],
  'inspection.plan': byOffice,
  'inspection.amend': byOffice,
  'inspection.record-findings': byOffice,
  'inspection.cancel': byOffice,
} satisfies PolicyFor<typeof supervisionEndpoints>;
