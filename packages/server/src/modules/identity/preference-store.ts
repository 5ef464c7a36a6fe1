import { Preferences, startingPreferences } from '@lianfang/contract/identity/preferences';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';

/** How the person wants the screens to look. */
export const readPreferences = async (tx: Reader, personId: string): Promise<Preferences> => {
  const row = await tx.selectFrom('preference').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row
    ? Preferences.parse({ language: row.language, theme: row.theme, largeType: row.large_type })
    : startingPreferences;
};

export const writePreferences = async (tx: Transaction, personId: string, wanted: Preferences): Promise<void> => {
  const row = { language: wanted.language, theme: wanted.theme, large_type: wanted.largeType };
  await tx
    .insertInto('preference')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
};
