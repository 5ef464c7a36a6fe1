// Generated from the migrated database; do not edit.

/** The one series that a case is in. */
export interface SeriesCase {
  case_id: string;
  series_id: string;
}
