import type { Finding, InspectionState, InspectionText } from '@lianfang/contract/supervision/problems';
import type { Transaction } from '../../../kernel/database/connect.ts';

const columnsOf = (text: InspectionText) => ({
  title: text.title,
  on_day: text.onDay,
  announced: text.announced,
  scope: text.scope,
});

const distinct = <T>(ids: readonly T[]): T[] => [...new Set(ids)];

/** Puts the units and inspectors of an inspection in place of those it had. */
const replaceParties = async (
  tx: Transaction,
  id: string,
  { unitIds, inspectorIds }: InspectionText,
): Promise<void> => {
  await tx.deleteFrom('inspection_unit').where('inspection_id', '=', id).execute();
  await tx.deleteFrom('inspector').where('inspection_id', '=', id).execute();
  const units = distinct(unitIds).map((unitId) => ({ inspection_id: id, unit_id: unitId }));
  await tx.insertInto('inspection_unit').values(units).execute();
  const inspectors = distinct(inspectorIds).map((personId) => ({ inspection_id: id, person_id: personId }));
  await tx.insertInto('inspector').values(inspectors).execute();
};

export const insertInspection = async (
  tx: Transaction,
  { id, plannedBy, ...text }: InspectionText & { readonly id: string; readonly plannedBy: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('inspection')
    .values({ id, ...columnsOf(text), planned_by: plannedBy, created_at: now.toString() })
    .execute();
  await replaceParties(tx, id, text);
};

/** Changes an inspection where its version is still the given one; false where somebody was faster. */
export const updateInspection = async (
  tx: Transaction,
  id: string,
  version: number,
  change: { readonly state?: InspectionState; readonly text?: InspectionText },
): Promise<boolean> => {
  const result = await tx
    .updateTable('inspection')
    .set({
      version: version + 1,
      ...(change.text ? columnsOf(change.text) : {}),
      ...(change.state ? { state: change.state } : {}),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  if (change.text) await replaceParties(tx, id, change.text);
  return true;
};

/** Keeps what was found at each unit; false where one of them was not visited. */
export const writeFindings = async (tx: Transaction, id: string, findings: readonly Finding[]): Promise<boolean> => {
  for (const { unitId, text } of findings) {
    const result = await tx
      .updateTable('inspection_unit')
      .set({ finding: text })
      .where('inspection_id', '=', id)
      .where('unit_id', '=', unitId)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) return false;
  }
  return true;
};
