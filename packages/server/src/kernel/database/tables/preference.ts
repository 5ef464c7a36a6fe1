// Generated from the migrated database; do not edit.

/** How somebody wants the screens to look. */
export interface Preference {
  person_id: string;
  language: string;
  theme: string;
  large_type: boolean;
}
