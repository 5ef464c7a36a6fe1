import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { lockDirectory } from './unit-store.ts';
import { placeChildren } from './unit-tree-store.ts';
import { unitOf, unitSubject } from './unit-views.ts';

/** Sets the order in which officials list the open units directly below one; closed ones come after them. */
export const orderUnits = handle(
  unitEndpoints.orderUnits,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, tx, refuse, note }) => {
    await lockDirectory(tx);
    const children = tx.selectFrom('unit').selectAll().where('parent_id', '=', subject.unit.id).orderBy('place');
    const before = await children.execute();
    const open = before.filter((row) => row.closed_on === null).map((row) => row.id);
    const closed = before.filter((row) => row.closed_on !== null).map((row) => row.id);
    const wanted = new Set<string>(body.unitIds);
    const complete = wanted.size === body.unitIds.length && open.length === wanted.size;
    if (!complete || !open.every((id) => wanted.has(id))) refuse('units-not-siblings');
    await placeChildren(tx, subject.unit.id, [...body.unitIds, ...closed]);
    note({ units: open.length });
    const after = await children.where('closed_on', 'is', null).execute();
    return { rows: after.map(unitOf) };
  },
);
