import type { Unit } from '@lianfang/contract/units/units';
import type { Selectable } from 'kysely';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';
import { endMembership, joinGroups } from './group-store.ts';
import { endUnit, insertSuccessions } from './unit-closing-store.ts';
import { continueHistory, updateUnit } from './unit-store.ts';
import { moveBelow } from './unit-tree-store.ts';

const takeChildren = async (
  tx: Transaction,
  fromIds: readonly string[],
  toId: string,
  now: Temporal.Instant,
): Promise<void> => {
  const children = await tx
    .selectFrom('unit')
    .select(['id', 'version'])
    .where('parent_id', 'in', [...fromIds])
    .where('closed_on', 'is', null)
    .orderBy('place')
    .execute();
  for (const child of children) if (child.id !== toId) await moveBelow(tx, child, toId, now);
};

/**
 * Lets one unit take over from others: their units move below it, their places in groups become its own, they are
 * closed and the succession is written down. Null where the version of one of them is no longer the given one.
 */
export const succeedUnits = async (
  tx: Transaction,
  from: readonly Unit[],
  to: Unit,
  reason: string,
  now: Temporal.Instant,
): Promise<Selectable<UnitRow> | null> => {
  const fromIds = from.map((unit) => unit.id);
  await takeChildren(tx, fromIds, to.id, now);
  for (const unit of from) if (!(await endUnit(tx, unit, { reason: 'merged', note: reason }, now))) return null;
  await insertSuccessions(tx, fromIds, to.id, reason, now);
  await joinGroups(tx, to.id, await endMembership(tx, fromIds, dayOf(now)), dayOf(now));
  const row = await updateUnit(tx, to, {});
  if (row) await continueHistory(tx, row, { reason: 'took-over', note: reason }, now);
  return row;
};
