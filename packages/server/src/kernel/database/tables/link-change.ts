// Generated from the migrated database; do not edit.

/** The transaction that last changed what a case is linked by: whoever holds an index of cases reads on from there. */
export interface LinkChange {
  case_id: string;
  changed: bigint;
}
