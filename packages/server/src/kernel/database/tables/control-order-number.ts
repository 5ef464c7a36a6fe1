// Generated from the migrated database; do not edit.

/** Last number given to a kind of order in a year; the row lock of its writer keeps the numbers without gap. */
export interface ControlOrderNumber {
  kind: string;
  year: number;
  last: number;
}
