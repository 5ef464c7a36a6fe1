// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** What the police ask of a bank: an inquiry, a stop, a freeze, a release, a return; amounts in fen. */
export interface ControlOrder {
  id: string;
  case_id: string;
  unit_id: string;
  bank_id: string;
  kind: string;
  state: ColumnType<string, string | undefined, string>;
  account_number: string;
  account_name: string | null;
  bank_name: string | null;
  amount: bigint | null;
  transfer_at: string | null;
  is_major: ColumnType<boolean, boolean | undefined, boolean>;
  layer: number;
  reason: string;
  previous_id: string | null;
  basis: string;
  level: string;
  rule_id: string | null;
  notice: string;
  appeal: string;
  drafted_by: string | null;
  sealed_by: string | null;
  sealed_at: string | null;
  year: number | null;
  number: number | null;
  organ: string | null;
  approval: string | null;
  answer_due_at: string | null;
  answer_warnings: ColumnType<string[], string[] | undefined, string[]>;
  answer_basis: string | null;
  received_at: string | null;
  answered_at: string | null;
  result: ColumnType<Json | null, string | null | undefined, string | null>;
  executed_amount: bigint | null;
  restricted_from: string | null;
  restricted_until: string | null;
  restriction_warnings: ColumnType<string[], string[] | undefined, string[]>;
  objection: string | null;
  objected_at: string | null;
  objection_due_at: string | null;
  objection_warnings: ColumnType<string[], string[] | undefined, string[]>;
  objection_basis: string | null;
  objection_answer: string | null;
  ended_at: string | null;
  ended_reason: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
  payee_number: string | null;
  payee_name: string | null;
  payee_bank_name: string | null;
}
