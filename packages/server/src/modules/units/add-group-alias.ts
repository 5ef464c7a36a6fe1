import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { aliasIsTaken, insertAlias } from './alias-store.ts';
import { groupRecord } from './group-record.ts';
import { groupSubject } from './group-views.ts';
import { lockDirectory } from './unit-store.ts';

/** Notes another name under which documents mean the group. */
export const addGroupAlias = handle(
  unitEndpoints.addGroupAlias,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    if (subject.group.closedOn !== null) refuse('unit-group-closed');
    await lockDirectory(tx);
    const target = { groupId: subject.group.id };
    if (await aliasIsTaken(tx, body.name, target)) refuse('unit-alias-taken');
    await insertAlias(tx, body.name, target, now);
    note({ alias: body.name });
    return groupRecord(tx, actor, subject, dayOf(now));
  },
);
