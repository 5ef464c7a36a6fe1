import type { CountySettings } from '@lianfang/contract/system/settings';
import type { Transaction } from '../../kernel/database/connect.ts';

/** Adds a version of the settings; false where another of that number was added meanwhile. */
export const insertSettings = async (
  tx: Transaction,
  next: { readonly settings: CountySettings; readonly version: number; readonly changed: readonly string[] },
  by: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const added = await tx
    .insertInto('county_settings')
    .values({
      version: next.version,
      settings: JSON.stringify(next.settings),
      changed: [...next.changed],
      changed_at: now.toString(),
      changed_by: by,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst();
  return added !== undefined;
};
