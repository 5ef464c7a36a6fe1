import { createHash } from 'node:crypto';

/** Every column of an entry that its hash covers. `at` is UTC with milliseconds. */
export interface EntryText {
  readonly day: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actingFor: string | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly unitId: string | null;
  readonly detail: string;
  readonly requestId: string;
  readonly address: string | null;
}

/** The hash before a day's first entry. */
export const genesisHash = '0'.repeat(64);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text that an entry's hash covers: the columns in a fixed order as a JSON array, then the hash before it. */
export const canonicalEntry = (entry: EntryText, previousHash: string): string =>
  JSON.stringify([
    entry.day,
    entry.seq,
    entry.at,
    entry.actor,
    entry.actingFor,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.unitId,
    entry.detail,
    entry.requestId,
    entry.address,
    previousHash,
  ]);

/** SHA-256 of the canonical text, in lower-case hexadecimal. */
export const hashEntry = (entry: EntryText, previousHash: string): string =>
  sha256(canonicalEntry(entry, previousHash));
