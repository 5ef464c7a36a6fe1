import type { Updateable } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { MissedClock } from '../../../kernel/database/tables/missed-clock.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { MissedFound } from './missed-clock-views.ts';

/** Changes a missed clock where its version is still the given one; false where somebody was faster. */
export const changeMissed = async (
  tx: Transaction,
  found: MissedFound,
  version: number,
  change: Updateable<MissedClock>,
): Promise<boolean> => {
  const result = await tx
    .updateTable('missed_clock')
    .set({ ...change, version: version + 1 })
    .where('id', '=', found.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  for (const path of [found.unit_path, ...found.part_paths]) await announcePath(tx, 'missed-clock', found.id, path);
  return true;
};
