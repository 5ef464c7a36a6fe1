// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** An account, a card or a person that member banks watch for, with basis, evidence and an end. */
export interface WatchEntry {
  id: string;
  year: number;
  number: number;
  unit_id: string;
  kind: string;
  state: ColumnType<string, string | undefined, string>;
  account_key: string | null;
  person_sealed: string | null;
  subject_mac: string;
  basis: string;
  reason: string;
  appeal: string;
  level: string;
  valid_until: string;
  rule_id: string;
  case_id: string | null;
  order_id: string | null;
  paper: string | null;
  proposed_by: string | null;
  approved_by: string | null;
  organ: string | null;
  issuer: string | null;
  decision: string | null;
  valid_from: string | null;
  ended_at: string | null;
  ended_reason: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
