import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Unit } from '@lianfang/contract/units/units';
import { visibleTo } from '../../kernel/access/decide.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { activePeople } from './people-of-units.ts';
import { unitOf } from './unit-views.ts';

const ancestors = (unit: Unit): string[] => unit.path.split('/').slice(0, -1);

/** Sums the people of each unit into all units above it. */
const sumUpwards = (units: readonly Unit[], people: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const unit of units)
    for (const id of ancestors(unit)) sums.set(id, (sums.get(id) ?? 0) + (people.get(unit.id) ?? 0));
  return sums;
};

/** The open units in tree order, with their people counted. */
export const readUnitTree = handleAll(unitEndpoints.readUnitTree, async ({ actor, tx }) => {
  const rows = await tx
    .selectFrom('unit')
    .selectAll()
    .where((eb) => visibleTo(actor, 'unit.read', { unitPath: eb.ref('path') }))
    .where('closed_on', 'is', null)
    .orderBy('place')
    .execute();
  const units = rows.map(unitOf);
  const people = await activePeople(tx);
  const sums = sumUpwards(units, people);
  return {
    rows: units.map((unit) => ({
      ...unit,
      depth: ancestors(unit).length - 1,
      people: people.get(unit.id) ?? 0,
      peopleBelow: sums.get(unit.id) ?? 0,
    })),
  };
});
