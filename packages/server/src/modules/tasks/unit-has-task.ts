import type { Reader } from '../../kernel/database/connect.ts';

/** Whether the unit already has an open or done task for the measure, in whichever version of the plan. */
export const unitHasTask = async (tx: Reader, lineageId: string, unitId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('task')
    .select('id')
    .where('lineage_id', '=', lineageId)
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['open', 'done'])
    .executeTakeFirst();
  return found !== undefined;
};
