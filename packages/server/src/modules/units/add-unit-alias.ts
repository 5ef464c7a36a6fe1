import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { aliasIsTaken, insertAlias } from './alias-store.ts';
import { lockDirectory } from './unit-store.ts';
import { unitRecord } from './unit-record.ts';
import { unitSubject } from './unit-views.ts';

/** Notes another name under which documents mean the unit. */
export const addUnitAlias = handle(
  unitEndpoints.addUnitAlias,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    if (subject.unit.closedOn !== null) refuse('unit-closed');
    await lockDirectory(tx);
    const target = { unitId: subject.unit.id };
    if (await aliasIsTaken(tx, body.name, target)) refuse('unit-alias-taken');
    await insertAlias(tx, body.name, target, now);
    note({ alias: body.name });
    return unitRecord(tx, actor, subject.unit, now);
  },
);
