// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A value that a head proposes for a number of the law; it takes effect only when another head confirms it. */
export interface LawRuleProposal {
  id: string;
  rule_id: string;
  value: ColumnType<Json, string, string>;
  basis: string;
  valid_from: string;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  state: ColumnType<string, string | undefined, string>;
  decided_by: string | null;
  decided_at: string | null;
}
