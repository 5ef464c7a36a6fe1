import { sql } from 'kysely';
import type { Reader } from '../../database/connect.ts';
import type { EntryText } from '../canonical-entry.ts';

/** An entry as it lies in the table, to the microsecond. */
export interface StoredEntry extends EntryText {
  readonly previousHash: string;
  readonly hash: string;
}

const chunkSize = 2000;

const moment = sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`.as('at');

/** Milliseconds are all that was ever written: a moment with more of them was changed, and keeps its digits here. */
const momentOf = (text: string): string => `${text.endsWith('000') ? text.slice(0, -3) : text}Z`;

const chunkAfter = (tx: Reader, day: string, seq: number) =>
  tx
    .selectFrom('audit_entry')
    .select(['day', 'seq', moment, 'actor', 'acting_for as actingFor', 'action', 'subject_kind as subjectKind'])
    .select(['subject_id as subjectId', 'unit_id as unitId', 'detail', 'request_id as requestId', 'address'])
    .select(['previous_hash as previousHash', 'hash'])
    .where('day', '=', day)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(chunkSize)
    .execute();

/** The entries of a day in order, read in pieces so that a day of any length fits. */
export async function* entriesOf(tx: Reader, day: string): AsyncGenerator<StoredEntry> {
  for (let seq = 0; ;) {
    const rows = await chunkAfter(tx, day, seq);
    for (const row of rows) yield { ...row, at: momentOf(row.at) };
    const last = rows.at(-1);
    if (!last || rows.length < chunkSize) return;
    seq = last.seq;
  }
}
