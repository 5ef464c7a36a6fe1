import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { nameIsTaken, updateName } from './unit-store.ts';
import { unitOf, unitSubject } from './unit-views.ts';

/** Renames an open unit; the earlier name stays in its history. */
export const renameUnit = handle(
  unitEndpoints.renameUnit,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, tx, now, refuse, note }) => {
    if (subject.unit.closedOn !== null) refuse('unit-closed');
    if (await nameIsTaken(tx, body.name, subject.unit.id)) refuse('unit-name-taken');
    const row = await updateName(tx, { id: subject.unit.id, version: body.version }, body, now);
    note({ from: subject.unit.name, to: body.name });
    return row ? unitOf(row) : refuse('changed-meanwhile');
  },
);
