import type { UnitGroupText } from '@lianfang/contract/units/groups';
import type { Transaction } from '../../kernel/database/connect.ts';
import { aliasIsTaken } from './alias-store.ts';
import { groupNameIsTaken } from './group-store.ts';
import { findUnits } from './unit-views.ts';

export type GroupFault = 'unit-group-name-taken' | 'unit-alias-taken' | 'unit-group-member-closed';

const allOpen = async (tx: Transaction, unitIds: readonly string[]): Promise<boolean> => {
  const wanted = new Set(unitIds);
  const open = (await findUnits(tx, [...wanted])).filter((unit) => unit.closedOn === null);
  return open.length === wanted.size;
};

/** Whether every one of these units exists and is open. */
export const membersFault = async (
  tx: Transaction,
  unitIds: readonly string[],
): Promise<'unit-group-member-closed' | null> => ((await allOpen(tx, unitIds)) ? null : 'unit-group-member-closed');

/** What is wrong with the name or rule of a group, or null. `groupId` is null for a new one. */
export const groupTextFault = async (
  tx: Transaction,
  text: UnitGroupText,
  groupId: string | null,
): Promise<GroupFault | null> => {
  if (await groupNameIsTaken(tx, text.name, groupId)) return 'unit-group-name-taken';
  if (await aliasIsTaken(tx, text.name, { groupId: groupId ?? '' })) return 'unit-alias-taken';
  return text.rule === null ? null : membersFault(tx, [text.rule.belowId]);
};
