// Generated from the migrated database; do not edit.

/** Units to which an issued document is addressed, and which may therefore read it. */
export interface DocumentUnit {
  document_id: string;
  unit_id: string;
}
