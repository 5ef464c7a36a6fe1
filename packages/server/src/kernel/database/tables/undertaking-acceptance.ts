// Generated from the migrated database; do not edit.

/** Who promised confidentiality, to which text and when (反电信网络诈骗法 第五条); kept for ever. */
export interface UndertakingAcceptance {
  person_id: string;
  version: number;
  text_sha256: string;
  accepted_at: string;
  address: string;
}
