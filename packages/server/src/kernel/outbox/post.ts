import { v7 as uuid } from 'uuid';
import type { Transaction } from '../database/connect.ts';
import type { Platform } from '../http/platform.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { deliverMessage } from './deliver-message.ts';
import { insertMessage, type NewMessage } from './outbox-store.ts';

/** What a command or a job has in hand. */
interface Sender {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Pick<Platform, 'secrets'>;
}

/**
 * Writes a message to the outside in the caller's transaction; a job delivers it after the commit, not before
 * `notBefore`. Two with one `dedupeKey` are one: the second is dropped. Returns the message's id, null for a dropped one.
 */
export const post = async (
  { tx, now, platform }: Sender,
  message: NewMessage & { readonly notBefore?: Temporal.Instant },
): Promise<string | null> => {
  const { notBefore, ...rest } = message;
  const id = uuid();
  const when = { postedAt: now.toString(), notBefore: (notBefore ?? now).toString() };
  if (!(await insertMessage(tx, platform.secrets, { ...rest, ...when, id }))) return null;
  await enqueue(tx, deliverMessage, { messageId: id }, { key: id, ...(notBefore ? { runAt: notBefore } : {}) });
  return id;
};
