// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Backups that were written, attempts that failed, and files that were removed in their turn. */
export interface BackupRun {
  id: string;
  state: string;
  started_at: string;
  ended_at: string | null;
  asked_by: string | null;
  file_name: string | null;
  bytes: bigint | null;
  sha256: string | null;
  digest: string | null;
  sealed: ColumnType<boolean, boolean | undefined, boolean>;
}
