// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Who is on duty for orders from when until when, half-open; where the person is absent the stand-in is. */
export interface DutyShift {
  id: string;
  unit_id: string;
  day: string;
  from_time: string;
  until_time: string;
  starts_at: string;
  ends_at: string;
  name: string;
  person_id: string | null;
  phone_sealed: string | null;
  stand_in: string | null;
  stand_in_id: string | null;
  stand_in_phone_sealed: string | null;
  is_absent: ColumnType<boolean, boolean | undefined, boolean>;
}
