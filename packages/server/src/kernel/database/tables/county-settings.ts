// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Every version of the settings, the highest in force; without a row the starting settings hold. */
export interface CountySettings {
  version: number;
  settings: ColumnType<Json, string, string>;
  changed: string[];
  changed_at: string;
  changed_by: string;
}
