// Generated from the migrated database; do not edit.

/** Last number given to an appeal in a year; the row lock of its writer keeps the numbers without gap. */
export interface AppealNumber {
  year: number;
  last: number;
}
