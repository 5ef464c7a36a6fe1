// Generated from the migrated database; do not edit.

/** A unit as a measure names it, and the unit or group that the office says it is. */
export interface MeasureMention {
  id: string;
  plan_version_id: string;
  measure_id: string;
  position: number;
  part: string;
  kind: string;
  name: string;
  span_start: number | null;
  span_end: number | null;
  note: string | null;
  standing: string;
  unit_id: string | null;
  group_id: string | null;
}
