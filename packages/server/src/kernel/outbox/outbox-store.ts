import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Secrets } from '../access/secrets.ts';
import type { Transaction } from '../database/connect.ts';
import type { OutboxMessage } from '../database/tables/outbox-message.ts';
import type { Channel, Outcome, Outgoing } from './channels.ts';

export interface NewMessage extends Omit<Outgoing, 'id'> {
  readonly channel: Channel;
  readonly dedupeKey: string;
}

const place = (column: string, id: string): string => `outbox_message.${column}:${id}`;

/** Adds a message, sealed; false where one of the same key is there already. */
export const insertMessage = async (
  tx: Transaction,
  secrets: Secrets,
  message: NewMessage & { readonly id: string; readonly postedAt: string; readonly notBefore: string },
): Promise<boolean> => {
  const { id } = message;
  const added = await tx
    .insertInto('outbox_message')
    .values({
      id,
      channel: message.channel,
      recipient: secrets.seal(message.recipient, place('recipient', id)),
      template: message.template,
      words: secrets.seal(message.words, place('words', id)),
      dedupe_sha256: createHash('sha256').update(message.dedupeKey).digest('hex'),
      state: 'waiting',
      posted_at: message.postedAt,
      not_before: message.notBefore,
    })
    .onConflict((conflict) => conflict.column('dedupe_sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
};

/** After this an attempt that nobody finished counts as lost with its process, and another may be made. */
const lostAfter = { minutes: 5 };

/** Claims a message for one attempt; null where it is not due, being sent, sent or given up. */
export const claimMessage = async (
  tx: Transaction,
  id: string,
  now: Temporal.Instant,
): Promise<Selectable<OutboxMessage> | null> => {
  const row = await tx
    .updateTable('outbox_message')
    .set((eb) => ({ state: 'sending', tried_at: now.toString(), attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('not_before', '<=', now.toString())
    .where((eb) =>
      eb.or([
        eb('state', '=', 'waiting'),
        eb.and([eb('state', '=', 'sending'), eb('tried_at', '<=', now.subtract(lostAfter).toString())]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

export const openMessage = (secrets: Secrets, row: Selectable<OutboxMessage>): Outgoing => ({
  id: row.id,
  recipient: secrets.open(row.recipient, place('recipient', row.id)),
  template: row.template,
  words: secrets.open(row.words, place('words', row.id)),
});

/** Notes how an attempt ended: sent, given up (`next` null), or to be tried again at `next`. */
export const settleMessage = async (
  tx: Transaction,
  id: string,
  outcome: Outcome,
  now: Temporal.Instant,
  next: Temporal.Instant | null,
): Promise<void> => {
  const set = outcome.sent
    ? { state: 'sent', sent_at: now.toString(), reference: outcome.reference, fault: null }
    : { state: next ? 'waiting' : 'dead', fault: outcome.fault, ...(next ? { not_before: next.toString() } : {}) };
  await tx.updateTable('outbox_message').set(set).where('id', '=', id).where('state', '=', 'sending').execute();
};

/** Messages that are due and that no attempt is under way for. */
export const dueMessages = async (tx: Transaction, now: Temporal.Instant): Promise<string[]> => {
  const rows = await tx
    .selectFrom('outbox_message')
    .select('id')
    .where('not_before', '<=', now.subtract(lostAfter).toString())
    .where((eb) =>
      eb.or([
        eb('state', '=', 'waiting'),
        eb.and([eb('state', '=', 'sending'), eb('tried_at', '<=', now.subtract(lostAfter).toString())]),
      ]),
    )
    .limit(1000)
    .execute();
  return rows.map((row) => row.id);
};

/** Gives a message that was given up another round of attempts; false where it is not given up. */
export const reviveMessage = async (tx: Transaction, id: string, now: Temporal.Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('outbox_message')
    .set({ state: 'waiting', attempts: 0, not_before: now.toString() })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
