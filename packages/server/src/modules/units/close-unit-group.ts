import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { groupRecord } from './group-record.ts';
import { updateGroup } from './group-store.ts';
import { groupOf, groupSubject } from './group-views.ts';

/** Closes a group: plans can no longer be settled on it; what was assigned stays. */
export const closeUnitGroup = handle(
  unitEndpoints.closeUnitGroup,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  async ({ actor, body, subject, tx, now, refuse }) => {
    if (subject.group.closedOn !== null) refuse('unit-group-closed');
    const seen = { id: subject.group.id, version: body.version };
    const row = await updateGroup(tx, seen, { closedOn: dayOf(now) });
    if (!row) return refuse('changed-meanwhile');
    return groupRecord(tx, actor, { ...subject, group: groupOf(row) }, dayOf(now));
  },
);
