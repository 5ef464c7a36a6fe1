// Generated from the migrated database; do not edit.

/** Last number given to a case in a year; the row lock of its writer keeps the numbers without gap. */
export interface CaseNumber {
  year: number;
  last: number;
}
