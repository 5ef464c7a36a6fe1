// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A case of fraud as the police accepted it. */
export interface FraudCase {
  id: string;
  year: number;
  number: number;
  unit_id: string;
  state: ColumnType<string, string | undefined, string>;
  alarm_number: string | null;
  received_at: string;
  channel: string;
  officer_id: string | null;
  second_officer_id: string | null;
  type: string | null;
  types_version: number;
  tags: ColumnType<string[], string[] | undefined, string[]>;
  place: string | null;
  first_contact: ColumnType<Json | null, string | null | undefined, string | null>;
  tools: ColumnType<string[], string[] | undefined, string[]>;
  narrative: ColumnType<string, string | undefined, string>;
  leak_source: string | null;
  victim_sealed: string | null;
  filed_at: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
  place_name: string | null;
  happened_at: string | null;
  archive_id: string | null;
  told_loss: bigint | null;
}
