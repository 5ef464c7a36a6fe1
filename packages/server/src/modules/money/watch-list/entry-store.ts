import { after } from '@lianfang/contract/lifecycle';
import { watchLifecycle, WatchState } from '@lianfang/contract/watch-list/watch-entries';
import type { Insertable, Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { WatchEntry } from '../../../kernel/database/tables/watch-entry.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { EntryFound } from './entry-subject.ts';

export type NewEntry = Insertable<WatchEntry>;

/** Adds an entry; false where one of the same subject is open already. */
export const insertEntry = async (tx: Transaction, entry: NewEntry): Promise<boolean> => {
  const result = await tx
    .insertInto('watch_entry')
    .values(entry)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
};

/** Adds a line to the history of an entry. */
export const insertEntryEvent = async (
  tx: Transaction,
  entryId: string,
  { move, reason = '' }: { readonly move: string; readonly reason?: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('watch_entry_event')
    .values({ entry_id: entryId, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};

export interface EntryMove {
  readonly move: keyof typeof watchLifecycle.moves;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<Updateable<WatchEntry>, 'id' | 'state' | 'version'>;
}

/** Moves an entry along its lifecycle and writes its history. Returns the code to refuse with, or null where it is done. */
export const moveEntry = async (
  tx: Transaction,
  entry: Pick<EntryFound, 'id' | 'state' | 'unit_path'>,
  { move, version, reason = '', change = {} }: EntryMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'watch-state' | 'changed-meanwhile' | null> => {
  const state = after(watchLifecycle, WatchState.parse(entry.state), move);
  if (state === null) return 'watch-state';
  const result = await tx
    .updateTable('watch_entry')
    .set({ ...change, state, version: version + 1 })
    .where('id', '=', entry.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return 'changed-meanwhile';
  await insertEntryEvent(tx, entry.id, { move, reason }, actor, now);
  await announcePath(tx, 'watch-entry', entry.id, entry.unit_path);
  return null;
};
