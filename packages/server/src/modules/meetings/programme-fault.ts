import type { MeetingText } from '@lianfang/contract/meetings/meetings';
import type { Reader } from '../../kernel/database/connect.ts';
import { findUnits } from '../units/index.ts';

/** Whether all of the units exist and are open. */
export const unitsAreOpen = async (tx: Reader, unitIds: readonly string[]): Promise<boolean> => {
  const units = await findUnits(tx, unitIds);
  return units.length === new Set(unitIds).size && units.every((unit) => unit.closedOn === null);
};

const isActive = async (tx: Reader, personId: string): Promise<boolean> => {
  const person = await tx.selectFrom('person').select('status').where('id', '=', personId).executeTakeFirst();
  return person?.status === 'active';
};

/** What is wrong with the units or the chair of a meeting, or null. */
export const programmeFault = async (
  tx: Reader,
  { unitIds, agenda, chairId }: MeetingText,
): Promise<'meeting-unit-closed' | 'meeting-chair-unknown' | null> => {
  const reporting = agenda.flatMap((item) => (item.unitId === null ? [] : [item.unitId]));
  if (!(await unitsAreOpen(tx, [...unitIds, ...reporting]))) return 'meeting-unit-closed';
  return chairId === null || (await isActive(tx, chairId)) ? null : 'meeting-chair-unknown';
};
