// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** What also reaches a person outside the platform. */
export interface NotificationPreference {
  person_id: string;
  channels: string[];
  topics: string[];
  quiet: ColumnType<Json | null, string | null | undefined, string | null>;
  changed_at: string;
}
