// Generated from the migrated database; do not edit.

/** Other names under which documents mean a unit or a group, half-open [since, ended_at). */
export interface UnitAlias {
  id: string;
  name: string;
  unit_id: string | null;
  group_id: string | null;
  since: string;
  ended_at: string | null;
}
