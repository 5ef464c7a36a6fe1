import type { InspectionText } from '@lianfang/contract/supervision/problems';
import type { Reader } from '../../../kernel/database/connect.ts';
import { findUnits } from '../../units/index.ts';

/** What is wrong with the units or inspectors given, or null. */
export const partiesFault = async (
  tx: Reader,
  { unitIds, inspectorIds }: Pick<InspectionText, 'unitIds' | 'inspectorIds'>,
): Promise<'supervision-unit-closed' | 'inspector-unknown' | null> => {
  const units = await findUnits(tx, unitIds);
  if (units.length < new Set(unitIds).size || units.some((unit) => unit.closedOn !== null))
    return 'supervision-unit-closed';
  const active = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', inspectorIds)
    .where('status', '=', 'active')
    .execute();
  return active.length < new Set(inspectorIds).size ? 'inspector-unknown' : null;
};
