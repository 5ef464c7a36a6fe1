// Generated from the migrated database; do not edit.

/** Years whose holiday notice the county entered itself. */
export interface CalendarYear {
  year: number;
  basis: string;
  changed_at: string;
  changed_by: string;
}
