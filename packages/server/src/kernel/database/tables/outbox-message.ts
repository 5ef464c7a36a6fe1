// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Messages to the outside, written in the transaction that causes them and delivered by a job; "dead" ones were given up and show why. */
export interface OutboxMessage {
  id: string;
  channel: string;
  recipient: string;
  template: string;
  words: string;
  dedupe_sha256: string;
  state: string;
  attempts: ColumnType<number, number | undefined, number>;
  posted_at: string;
  not_before: string;
  tried_at: string | null;
  sent_at: string | null;
  reference: string | null;
  fault: string | null;
}
