import { NotificationPreferences } from '@lianfang/contract/notifications/notifications';
import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** What people chose, by person; who never chose is absent. */
export const preferencesOf = async (
  tx: Reader,
  personIds: readonly string[],
): Promise<Map<string, NotificationPreferences>> => {
  const rows = await tx
    .selectFrom('notification_preference')
    .selectAll()
    .where(sql<SqlBool>`person_id = any(${personIds}::text[]::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => {
      const chosen = { channels: row.channels, topics: row.topics, quiet: row.quiet };
      return [row.person_id, NotificationPreferences.parse(chosen)];
    }),
  );
};
