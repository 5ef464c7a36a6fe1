// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Replies to commands sent with an Idempotency-Key, so that a repeat after a lost answer changes nothing. */
export interface IdempotentReply {
  key: string;
  actor: string;
  endpoint: string;
  request_hash: string;
  reply: ColumnType<Json, string, string>;
  at: string;
}
