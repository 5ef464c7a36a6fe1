// Generated from the migrated database; do not edit.

/** Last number given on a rung in a year; the row lock of its writer keeps the numbers without gap. */
export interface SupervisionNumber {
  rung: string;
  year: number;
  last: number;
}
