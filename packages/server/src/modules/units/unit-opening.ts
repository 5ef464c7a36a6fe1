import { UnitId } from '@lianfang/contract/ids';
import type { Unit, UnitText } from '@lianfang/contract/units/units';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { insertUnit, lockDirectory, nameIsTaken } from './unit-store.ts';
import { findUnit, unitOf } from './unit-views.ts';

export type OpeningFault = 'parent-unit-closed' | 'unit-name-taken';

/**
 * Opens a unit last below an open parent, or says why it cannot be opened. Names are judged under the directory's
 * lock, so two people cannot open the same unit at once.
 */
export const openBelow = async (
  tx: Transaction,
  text: UnitText,
  now: Temporal.Instant,
): Promise<Unit | OpeningFault> => {
  await lockDirectory(tx);
  const parent = await findUnit(tx, text.parentId);
  if (!parent || parent.closedOn !== null) return 'parent-unit-closed';
  if (await nameIsTaken(tx, text.name, null)) return 'unit-name-taken';
  return unitOf(await insertUnit(tx, { ...text, id: UnitId.parse(uuid()) }, now));
};
