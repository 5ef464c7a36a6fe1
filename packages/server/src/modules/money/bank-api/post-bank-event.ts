import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { post } from '../../../kernel/outbox/post.ts';
import { sql, type SqlBool } from 'kysely';
import { bankEventOf, bankEventRows } from './bank-event-views.ts';

/** The webhook of the bank itself, or else of the nearest unit above it. */
const webhookOf = (tx: Transaction, unitPath: string) =>
  tx
    .selectFrom('bank_webhook')
    .innerJoin('unit', 'unit.id', 'bank_webhook.unit_id')
    .select(['bank_webhook.url'])
    .where('bank_webhook.is_on', '=', true)
    .where(sql<SqlBool>`starts_with(${unitPath}, unit.path)`)
    .orderBy(sql`length(unit.path)`, 'desc')
    .limit(1)
    .executeTakeFirst();

interface Sender {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Pick<Platform, 'secrets'>;
}

/**
 * Posts an event to its bank's webhook; false where the bank has none. `round` tells a resending from the first: two
 * of one round are one message.
 */
export const postEvent = async (sender: Sender, eventId: string, round: string): Promise<boolean> => {
  const { tx } = sender;
  const row = await bankEventRows(tx).where('bank_event.id', '=', eventId).executeTakeFirstOrThrow();
  const webhook = await webhookOf(tx, row.unitPath);
  if (!webhook) return false;
  const messageId = await post(sender, {
    channel: 'signed-webhook',
    recipient: webhook.url,
    template: row.event,
    words: JSON.stringify(bankEventOf(row)),
    dedupeKey: `bank-event ${eventId} ${round}`,
  });
  if (messageId === null) return true;
  await tx.updateTable('bank_event').set({ message_id: messageId, told_at: null }).where('id', '=', eventId).execute();
  return true;
};

/** Sends an event on its way, where its bank has a webhook. */
export const postBankEvent = defineJob({
  name: 'post-bank-event',
  payload: z.strictObject({ eventId: z.uuid() }),
  run: async ({ payload: { eventId }, ...sender }) => {
    await postEvent(sender, eventId, 'first');
  },
});
