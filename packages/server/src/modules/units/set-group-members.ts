import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { membersFault } from './group-fault.ts';
import { groupRecord } from './group-record.ts';
import { latestMemberChange, replaceMembers, updateGroup } from './group-store.ts';
import { groupOf, groupSubject } from './group-views.ts';
import { lockDirectory } from './unit-store.ts';

/** Sets who belongs to a listed group from a day on; before that day it stays as it was. */
export const setGroupMembers = handle(
  unitEndpoints.setGroupMembers,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  async ({ actor, body, subject, tx, refuse, note }) => {
    if (subject.group.closedOn !== null) refuse('unit-group-closed');
    if (subject.group.rule !== null) refuse('unit-group-has-rule');
    await lockDirectory(tx);
    const fault = await membersFault(tx, body.unitIds);
    if (fault) refuse(fault);
    const row = await updateGroup(tx, { id: subject.group.id, version: body.version }, {});
    if (!row) return refuse('changed-meanwhile');
    const latest = await latestMemberChange(tx, row.id);
    if (latest !== null && body.from < latest) refuse('unit-group-earlier-change', { latest });
    await replaceMembers(tx, row.id, body.unitIds, body.from);
    note({ from: body.from, members: body.unitIds.length });
    return groupRecord(tx, actor, { ...subject, group: groupOf(row) }, body.from);
  },
);
