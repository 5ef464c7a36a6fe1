// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Directory of units as it is today; unit_version keeps how it was. */
export interface Unit {
  id: string;
  name: string;
  short_name: string | null;
  kind: string;
  parent_id: string | null;
  path: string;
  sort_order: number;
  place: string;
  since: string;
  closed_on: string | null;
  version: ColumnType<number, number | undefined, number>;
}
