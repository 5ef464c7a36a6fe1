import type { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { all, always, anotherAuthor, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const office = ['office-director', 'office-officer'] as const;
const approvers = ['office-director', 'county-leader'] as const;
const unit = ['unit-lead', 'unit-officer'] as const;

const everyUnit = allow(always, 'county-leader', ...office, ...unit);
const readers = allow(withinUnit, 'county-leader', ...office, ...unit);
const byOffice = allow(withinUnit, ...office);
const byApprover = allow(all(withinUnit, anotherAuthor), ...approvers);

/**
 * The ranking is everybody's; the details of a score are the unit's own, the office's and the leaders'. Sheets and
 * adjustments belong to the county until they are published or approved; their author is who wrote or proposed them.
 */
export const scorecardPolicy = {
  'score-sheet.read': everyUnit,
  'score-sheet.draft': byOffice,
  'score-sheet.edit': byOffice,
  'score-sheet.publish': byApprover,
  'score-sheet.drop': byOffice,
  'scorecard.read': everyUnit,
  'scorecard.open-unit': readers,
  'scorecard.freeze': allow(withinUnit, 'office-director'),
  'score-adjustment.read': readers,
  'score-adjustment.propose': byOffice,
  'score-adjustment.add-evidence': byOffice,
  'score-adjustment.drop-evidence': byOffice,
  'score-adjustment.approve': byApprover,
  'score-adjustment.reject': byApprover,
  'score-adjustment.withdraw': byOffice,
  'score-adjustment.revoke': allow(withinUnit, ...approvers),
} satisfies PolicyFor<typeof scorecardEndpoints>;
