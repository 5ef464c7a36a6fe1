import type { SignInSettingsText } from '@lianfang/contract/identity/sign-in-settings';
import { sql } from 'kysely';
import type { Transaction } from '../../kernel/database/connect.ts';

/** Writes the settings; false where they are no longer of the given version. `secretSealed` null keeps none. */
export const writeSettings = async (
  tx: Transaction,
  text: Pick<SignInSettingsText, 'rules' | 'oidc' | 'version'> & { readonly secretSealed: string | null },
  by: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<boolean> => {
  const row = {
    rules: JSON.stringify(text.rules),
    oidc: text.oidc === null ? null : JSON.stringify(text.oidc),
    oidc_secret_sealed: text.secretSealed,
    version: text.version + 1,
    changed_at: by.now.toString(),
    changed_by: by.personId,
  };
  const written = await tx
    .insertInto('sign_in_settings')
    .columns(['rules', 'oidc', 'oidc_secret_sealed', 'version', 'changed_at', 'changed_by'])
    .expression(
      sql`select ${row.rules}::jsonb, ${row.oidc}::jsonb, ${row.oidc_secret_sealed}::text, ${row.version}::integer,
        ${row.changed_at}::timestamptz, ${row.changed_by}::uuid
        where ${text.version} = 0 or exists (select from sign_in_settings)`,
    )
    .onConflict((conflict) =>
      conflict.column('only_row').doUpdateSet(row).where('sign_in_settings.version', '=', text.version),
    )
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
};
