// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** One round of a return: its method, public notice, report and decision, kept as they were. */
export interface ReturnRound {
  money_return_id: string;
  number: number;
  method: string | null;
  method_reason: string | null;
  fixed_by: string | null;
  notice_text: string | null;
  notice_place: string | null;
  notice_on: string | null;
  notice_end: string | null;
  notice_warnings: ColumnType<string[], string[] | undefined, string[]>;
  notice_rule_id: string | null;
  notice_basis: string | null;
  report: string | null;
  reported_by: string | null;
  organ: string | null;
  decision: string | null;
  decided_on: string | null;
  sent_by: string | null;
  ended_reason: string | null;
}
