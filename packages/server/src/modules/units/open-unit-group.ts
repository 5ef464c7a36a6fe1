import { UnitGroupId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { groupTextFault, membersFault } from './group-fault.ts';
import { groupRecord } from './group-record.ts';
import { insertGroup, replaceMembers } from './group-store.ts';
import { groupSubject } from './group-views.ts';
import { lockDirectory } from './unit-store.ts';
import { countySubject } from './unit-views.ts';

/** Opens a group from today, with listed members or with a rule. */
export const openUnitGroup = handle(
  unitEndpoints.openUnitGroup,
  ({ tx }) => countySubject(tx),
  async ({ actor, body, tx, now, refuse, made }) => {
    const { unitIds, ...text } = body;
    if (text.rule !== null && unitIds.length > 0) refuse('unit-group-has-rule');
    await lockDirectory(tx);
    const fault = (await groupTextFault(tx, text, null)) ?? (await membersFault(tx, unitIds));
    if (fault) refuse(fault);
    const id = UnitGroupId.parse(uuid());
    await insertGroup(tx, { ...text, id }, dayOf(now));
    await replaceMembers(tx, id, unitIds, dayOf(now));
    const subject = await groupSubject(tx, id);
    if (!subject) return refuse('not-found');
    made(subject);
    return groupRecord(tx, actor, subject, dayOf(now));
  },
);
