// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** How long the trail is kept: at least six months (网络安全法 article 23). */
export interface AuditRetention {
  single: ColumnType<boolean, boolean | undefined, boolean>;
  months: number;
  expired_before: string | null;
}
