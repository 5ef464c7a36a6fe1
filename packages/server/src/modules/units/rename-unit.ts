import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { continueHistory, lockDirectory, nameIsTaken, updateUnit } from './unit-store.ts';
import { unitOf, unitSubject } from './unit-views.ts';

/** Renames an open unit; the earlier name stays in its history, and documents that use it still find the unit. */
export const renameUnit = handle(
  unitEndpoints.renameUnit,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, tx, now, refuse, note }) => {
    if (subject.unit.closedOn !== null) refuse('unit-closed');
    await lockDirectory(tx);
    if (await nameIsTaken(tx, body.name, subject.unit.id)) refuse('unit-name-taken');
    const seen = { id: subject.unit.id, version: body.version };
    const row = await updateUnit(tx, seen, { name: body.name, short_name: body.shortName });
    if (!row) return refuse('changed-meanwhile');
    await continueHistory(tx, row, { reason: 'renamed', note: null }, now);
    note({ from: subject.unit.name, to: body.name });
    return unitOf(row);
  },
);
