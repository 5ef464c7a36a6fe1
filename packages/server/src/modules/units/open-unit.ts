import { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../kernel/http/handle.ts';
import { insertUnit, nameIsTaken } from './unit-store.ts';
import { unitOf, unitSubject } from './unit-views.ts';

/** Opens a unit below an open parent. */
export const openUnit = handle(
  unitEndpoints.openUnit,
  ({ body, tx }) => unitSubject(tx, body.parentId),
  async ({ body, subject, tx, now, refuse, made }) => {
    if (subject.unit.closedOn !== null) refuse('parent-unit-closed');
    if (await nameIsTaken(tx, body.name, null)) refuse('unit-name-taken');
    const id = UnitId.parse(uuid());
    const row = await insertUnit(tx, { ...body, id, path: `${subject.unit.path}${id}/` }, now);
    made({ kind: 'unit', id, unitId: id });
    return unitOf(row);
  },
);
