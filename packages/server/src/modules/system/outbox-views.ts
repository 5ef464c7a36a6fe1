import { OutboxMessage } from '@lianfang/contract/system/operations';
import type { Reader } from '../../kernel/database/connect.ts';

/** Messages as the system administrator sees them: recipient and words stay sealed. */
export const outboxRows = (tx: Reader) =>
  tx
    .selectFrom('outbox_message')
    .select(['id', 'channel', 'template', 'state', 'attempts', 'fault'])
    .select(['posted_at as postedAt', 'not_before as notBefore', 'sent_at as sentAt']);

type Row = Awaited<ReturnType<ReturnType<typeof outboxRows>['execute']>>[number];

export const outboxMessageOf = (row: Row): OutboxMessage => OutboxMessage.parse(row);
