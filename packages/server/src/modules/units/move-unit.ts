import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { lockDirectory } from './unit-store.ts';
import { moveBelow } from './unit-tree-store.ts';
import { sharedPath } from './shared-path.ts';
import { findUnit, unitOf, unitSubject } from './unit-views.ts';

/** Places a unit and all below it last below another open unit. Whoever moves it must be in charge of both places. */
export const moveUnit = handle(
  unitEndpoints.moveUnit,
  async ({ params, body, tx }) => {
    const subject = await unitSubject(tx, params.unitId);
    const parent = await findUnit(tx, body.parentId);
    if (!subject || !parent) return null;
    return { ...subject, facts: { unitPath: sharedPath([subject.unit.path, parent.path]) } };
  },
  async ({ body, subject, tx, now, refuse, note }) => {
    if (subject.unit.kind === 'county') refuse('unit-is-county');
    await lockDirectory(tx);
    const unit = await findUnit(tx, subject.unit.id);
    const parent = await findUnit(tx, body.parentId);
    if (!unit || unit.closedOn !== null) return refuse('unit-closed');
    if (!parent || parent.closedOn !== null) return refuse('parent-unit-closed');
    if (parent.path.startsWith(unit.path)) refuse('unit-below-itself');
    const row = await moveBelow(tx, { id: unit.id, version: body.version }, parent.id, now);
    note({ fromParent: unit.parentId, toParent: parent.id });
    return row ? unitOf(row) : refuse('changed-meanwhile');
  },
);
