// Generated from the migrated database; do not edit.

/** A notice to one person; the words name things and units, never a person who is the subject of a record. */
export interface Notification {
  id: string;
  person_id: string;
  kind: string;
  topic: string;
  subject_kind: string | null;
  subject_id: string | null;
  zh: string;
  en: string;
  at: string;
  read_at: string | null;
  dedupe_key: string | null;
}
