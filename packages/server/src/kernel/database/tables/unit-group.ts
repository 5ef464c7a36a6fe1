// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Open sets of units that documents name, such as 县联席会议各成员单位; expanded as of a day. */
export interface UnitGroup {
  id: string;
  name: string;
  note: string | null;
  rule: ColumnType<Json | null, string | null | undefined, string | null>;
  opened_on: string;
  closed_on: string | null;
  version: ColumnType<number, number | undefined, number>;
}
