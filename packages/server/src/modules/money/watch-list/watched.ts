import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { type WatchKind, WatchSubject } from '@lianfang/contract/watch-list/watch-entries';
import { z } from 'zod';
import type { Secrets } from '../../../kernel/access/secrets.ts';

const Person = z.strictObject({ name: z.string(), idNumber: z.string() });

const placeOf = (entryId: string): string => `watch_entry.person:${entryId}`;

/** The columns of what an entry names: a number to compare by, or a person, sealed. */
export interface WatchedColumns {
  readonly kind: WatchKind;
  readonly account_key: string | null;
  readonly person_sealed: string | null;
  readonly subject_mac: string;
}

/** The keyed digest by which a number is found again, in entries and in the trail of checks. */
export const macOfAccount = (secrets: Secrets, key: string): string => secrets.mac(`watch account ${key}`);

export const watchedColumns = (secrets: Secrets, entryId: string, subject: WatchSubject): WatchedColumns => {
  if (subject.kind === 'name') {
    const { name, idNumber } = subject;
    const number = idNumber.normalize('NFKC').toUpperCase();
    return {
      kind: subject.kind,
      account_key: null,
      person_sealed: secrets.seal(JSON.stringify({ name, idNumber: number }), placeOf(entryId)),
      subject_mac: secrets.mac(`watch person ${number}`),
    };
  }
  const key = accountKey(subject.number) ?? subject.number;
  return { kind: subject.kind, account_key: key, person_sealed: null, subject_mac: macOfAccount(secrets, key) };
};

/** What an entry names. Opens a person: the endpoint has to be one that reads a person. */
export const watchedSubject = (
  secrets: Secrets,
  entry: Pick<WatchedColumns, 'account_key' | 'person_sealed'> & { readonly id: string; readonly kind: string },
): WatchSubject =>
  WatchSubject.parse(
    entry.person_sealed === null
      ? { kind: entry.kind, number: entry.account_key }
      : { kind: entry.kind, ...Person.parse(JSON.parse(secrets.open(entry.person_sealed, placeOf(entry.id)))) },
  );
