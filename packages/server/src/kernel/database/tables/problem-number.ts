// Generated from the migrated database; do not edit.

/** Last number given on the list of problems in a year. */
export interface ProblemNumber {
  year: number;
  last: number;
}
