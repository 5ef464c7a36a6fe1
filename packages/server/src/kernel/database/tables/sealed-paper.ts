// Generated from the migrated database; do not edit.

/** A paper of a case as its seal fixed it; the files are written from it whenever they are asked for. */
export interface SealedPaper {
  id: string;
  kind: string;
  case_id: string;
  order_id: string | null;
  number_text: string;
  issuer: string;
  code: string;
  content_sealed: string;
  digest: string;
  key_id: string;
  signature: string;
  sealed_by: string | null;
  sealed_at: string;
}
