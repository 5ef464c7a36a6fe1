// Generated from the migrated database; do not edit.

/** The roster of a unit for a week as it was last saved; its version keeps two people from writing over each other. */
export interface DutyWeek {
  unit_id: string;
  monday: string;
  version: number;
}
