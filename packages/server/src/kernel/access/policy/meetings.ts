import type { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { all, anotherAuthor, anotherUnitsWork, takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const office = ['office-director', 'office-officer'] as const;
const unit = ['unit-lead', 'unit-officer'] as const;
const confirmers = ['office-director', 'county-leader'] as const;

const byOffice = allow(withinUnit, ...office);
const byConfirmer = allow(all(withinUnit, anotherAuthor), ...confirmers);
const byAcceptor = allow(all(withinUnit, anotherUnitsWork, anotherAuthor), 'county-leader', ...office);

/**
 * A meeting belongs to the county; the invited units take part. A resolution belongs to the county until the minutes
 * are confirmed, then to the unit that owes it; its author is who reported on it.
 */
export const meetingPolicy = {
  'meeting.read': [...allow(withinUnit, 'county-leader', ...office), ...allow(takesPart, ...unit)],
  'meeting.plan': byOffice,
  'meeting.amend': byOffice,
  'meeting.cancel': byOffice,
  'meeting.sign-in': allow(takesPart, 'county-leader', ...office, ...unit),
  'meeting.record-attendance': byOffice,
  'meeting.hold': byOffice,
  'meeting.write-minutes': byOffice,
  'meeting.submit-minutes': byOffice,
  'meeting.return-minutes': byConfirmer,
  'meeting.confirm-minutes': byConfirmer,
  'resolution.read': allow(withinUnit, 'county-leader', ...office, ...unit),
  'resolution.report': allow(withinUnit, ...unit),
  'resolution.return': byAcceptor,
  'resolution.accept': byAcceptor,
  'resolution.withdraw': allow(withinUnit, ...confirmers),
} satisfies PolicyFor<typeof meetingEndpoints>;
