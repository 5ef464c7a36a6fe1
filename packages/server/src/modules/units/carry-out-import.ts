import { UnitId } from '@lianfang/contract/ids';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { insertAlias } from './alias-store.ts';
import type { PlannedStep } from './import-plan.ts';
import { continueHistory, insertUnit, type SeenUnit, updateUnit } from './unit-store.ts';
import { moveBelow } from './unit-tree-store.ts';

const open = async (tx: Transaction, step: PlannedStep, parentId: UnitId, now: Temporal.Instant): Promise<UnitId> => {
  const { name, shortName, kind } = step.given;
  const id = UnitId.parse(uuid());
  await insertUnit(tx, { id, name, shortName, kind, parentId }, now);
  return id;
};

const change = async (
  tx: Transaction,
  unit: SeenUnit,
  step: PlannedStep,
  parentId: UnitId,
  now: Temporal.Instant,
): Promise<void> => {
  const renamed = step.renames ? await updateUnit(tx, unit, { short_name: step.given.shortName }) : null;
  if (renamed) await continueHistory(tx, renamed, { reason: 'renamed', note: null }, now);
  if (step.moves) await moveBelow(tx, renamed ?? unit, parentId, now);
};

/** Carries the steps out in their order, parents before children. The caller holds the directory's lock. */
export const carryOutImport = async (
  tx: Transaction,
  steps: readonly PlannedStep[],
  known: ReadonlyMap<string, UnitId>,
  now: Temporal.Instant,
): Promise<void> => {
  const ids = new Map(known);
  for (const step of steps) {
    const parentId = ids.get(step.parentName);
    if (parentId === undefined) throw new Error(`row ${step.row} comes before its parent`);
    if (step.unit) await change(tx, step.unit, step, parentId, now);
    const id = step.unit?.id ?? (await open(tx, step, parentId, now));
    ids.set(step.name, id);
    for (const name of step.aliases) await insertAlias(tx, name, { unitId: id }, now);
  }
};
