import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { groupTextFault } from './group-fault.ts';
import { groupRecord } from './group-record.ts';
import { updateGroup } from './group-store.ts';
import { groupOf, groupSubject } from './group-views.ts';
import { lockDirectory } from './unit-store.ts';

/** Changes name, note or rule of an open group. With a rule, its listed members no longer count. */
export const amendUnitGroup = handle(
  unitEndpoints.amendUnitGroup,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    const { version, ...text } = body;
    if (subject.group.closedOn !== null) refuse('unit-group-closed');
    await lockDirectory(tx);
    const fault = await groupTextFault(tx, text, subject.group.id);
    if (fault) refuse(fault);
    const row = await updateGroup(tx, { id: subject.group.id, version }, text);
    if (!row) return refuse('changed-meanwhile');
    note({ from: subject.group.name, to: text.name });
    return groupRecord(tx, actor, { ...subject, group: groupOf(row) }, dayOf(now));
  },
);
