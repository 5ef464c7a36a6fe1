import { unitRefusals } from '@lianfang/contract/units/refusals';
import { NamedUnit, type Unit, type UnitRecord } from '@lianfang/contract/units/units';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { openAliases } from './alias-views.ts';
import { type ClosingObstacle, closingObstacle } from './closing-obstacle.ts';
import { groupsOfUnit } from './groups-of-unit.ts';
import { activePeople } from './people-of-units.ts';
import { findUnits, unitFacts } from './unit-views.ts';

const obstacles = {
  'unit-closed': unitRefusals.unitClosed,
  'unit-is-county': unitRefusals.isCounty,
  'unit-has-units': unitRefusals.hasUnits,
  'unit-has-people': unitRefusals.hasPeople,
} as const satisfies Record<ClosingObstacle, unknown>;

const abilitiesOf = async (tx: Reader, actor: Actor, unit: Unit): Promise<UnitRecord['abilities']> => {
  const facts = unitFacts(unit);
  const closed = unit.closedOn === null ? null : unitRefusals.unitClosed;
  const fixed = unit.kind === 'county' ? unitRefusals.isCounty : closed;
  const obstacle = await closingObstacle(tx, unit);
  return {
    openUnit: abilityOf(actor, 'unit.open', facts, closed),
    renameUnit: abilityOf(actor, 'unit.rename', facts, closed),
    moveUnit: abilityOf(actor, 'unit.move', facts, fixed),
    orderUnits: abilityOf(actor, 'unit.order', facts, closed),
    closeUnit: abilityOf(actor, 'unit.close', facts, obstacle && obstacles[obstacle]),
    mergeUnits: abilityOf(actor, 'unit.merge', facts, fixed),
    addUnitAlias: abilityOf(actor, 'unit.add-alias', facts, closed),
    endUnitAlias: abilityOf(actor, 'unit.end-alias', facts),
  };
};

const succession = async (tx: Reader, unitId: string, side: 'from_id' | 'to_id') => {
  const other = side === 'from_id' ? 'to_id' : 'from_id';
  const rows = await tx
    .selectFrom('unit_succession')
    .innerJoin('unit', 'unit.id', `unit_succession.${other}`)
    .select(['unit.id', 'unit.name', 'unit_succession.day'])
    .where(`unit_succession.${side}`, '=', unitId)
    .orderBy('unit.place')
    .execute();
  return rows.map((row) => ({ ...NamedUnit.parse({ id: row.id, name: row.name }), day: row.day }));
};

/** A unit with its parents, names, groups, succession and what the actor may do to it. */
export const unitRecord = async (tx: Reader, actor: Actor, unit: Unit, now: Temporal.Instant): Promise<UnitRecord> => {
  const above = unit.path.split('/').slice(0, -2);
  return {
    ...unit,
    people: (await activePeople(tx, unit.id)).get(unit.id) ?? 0,
    parents: (await findUnits(tx, above)).map(({ id, name }) => ({ id, name })),
    aliases: await openAliases(tx, { unitId: unit.id }),
    groups: await groupsOfUnit(tx, unit.id, dayOf(now)),
    predecessors: await succession(tx, unit.id, 'to_id'),
    successors: await succession(tx, unit.id, 'from_id'),
    abilities: await abilitiesOf(tx, actor, unit),
  };
};
