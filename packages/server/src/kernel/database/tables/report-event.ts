// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Each handing-in, return and acceptance; content keeps the text and figures as they were handed in. */
export interface ReportEvent {
  report_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
  content: ColumnType<Json | null, string | null | undefined, string | null>;
}
