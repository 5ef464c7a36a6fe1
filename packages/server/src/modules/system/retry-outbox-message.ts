import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { enqueue } from '../../kernel/jobs/enqueue.ts';
import { deliverMessage } from '../../kernel/outbox/deliver-message.ts';
import { reviveMessage } from '../../kernel/outbox/outbox-store.ts';
import { outboxMessageOf, outboxRows } from './outbox-views.ts';

/** Gives a message that was given up another round of attempts. */
export const retryOutboxMessage = handle(
  systemEndpoints.retryOutboxMessage,
  async ({ params, tx }) => {
    const row = await outboxRows(tx).where('id', '=', params.messageId).executeTakeFirst();
    return row ? { kind: 'outbox-message', id: row.id, facts: {} } : null;
  },
  async ({ params: { messageId }, tx, now, refuse }) => {
    if (!(await reviveMessage(tx, messageId, now))) refuse('message-not-given-up');
    await enqueue(tx, deliverMessage, { messageId }, { key: messageId });
    return outboxMessageOf(await outboxRows(tx).where('id', '=', messageId).executeTakeFirstOrThrow());
  },
);
