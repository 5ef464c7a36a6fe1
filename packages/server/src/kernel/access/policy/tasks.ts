import type { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { always, isSelf, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const byOffice = allow(withinUnit, 'office-director', 'office-officer');

export const taskPolicy = {
  'task.read': allow(withinUnit, 'county-leader', 'office-director', 'office-officer', 'unit-lead', 'unit-officer'),
  'task.assign': byOffice,
  'task.amend': byOffice,
  'task.delegate': allow(withinUnit, 'office-director', 'office-officer', 'unit-lead'),
  'task.hand-over': byOffice,
  'task.close': byOffice,
  'task.stop': byOffice,
  'task.reopen': byOffice,
  'task.tick': allow(withinUnit, 'unit-lead', 'unit-officer'),
  'task.waive-period': byOffice,
  'saved-filter.read': allow(always, 'signed-in'),
  'saved-filter.save': allow(always, 'signed-in'),
  'saved-filter.drop': allow(isSelf, 'signed-in'),
} satisfies PolicyFor<typeof taskEndpoints>;
