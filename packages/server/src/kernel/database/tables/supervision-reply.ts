// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What a unit answers to a case, round by round; without submitted_at it is a draft. */
export interface SupervisionReply {
  id: string;
  supervision_id: string;
  round: number;
  kind: string;
  text: ColumnType<string, string | undefined, string>;
  author_id: string | null;
  created_at: string;
  submitted_at: string | null;
  submitted_by: string | null;
  in_time: boolean | null;
  return_reason: string | null;
}
