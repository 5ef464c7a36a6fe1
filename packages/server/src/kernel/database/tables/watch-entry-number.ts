// Generated from the migrated database; do not edit.

/** Last number given to an entry in a year; the row lock of its writer keeps the numbers without gap. */
export interface WatchEntryNumber {
  year: number;
  last: number;
}
