// Generated from the migrated database; do not edit.

/** Last number given to a series in a year; the row lock of its writer keeps the numbers without gap. */
export interface SeriesNumber {
  year: number;
  last: number;
}
