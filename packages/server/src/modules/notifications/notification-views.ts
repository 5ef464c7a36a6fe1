import { Notification } from '@lianfang/contract/notifications/notifications';
import type { Selectable } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Notification as NotificationRow } from '../../kernel/database/tables/notification.ts';
import type { Subject } from '../../kernel/http/call.ts';

export const notificationOf = (row: Selectable<NotificationRow>): Notification =>
  Notification.parse({
    id: row.id,
    kind: row.kind,
    subject: row.subject_kind === null ? null : { kind: row.subject_kind, id: row.subject_id },
    words: { zh: row.zh, en: row.en },
    at: row.at,
    readAt: row.read_at,
  });

/** How many notices a person has not read. */
export const unreadCount = async (tx: Reader, personId: string): Promise<number> => {
  const counted = await tx
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<bigint>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(counted.unread);
};

/** A notice as the subject of a command, or null. */
export const notificationSubject = async (tx: Reader, id: string): Promise<Subject | null> => {
  const row = await tx.selectFrom('notification').select(['id', 'person_id']).where('id', '=', id).executeTakeFirst();
  return row ? { kind: 'notification', id: row.id, facts: { personId: row.person_id } } : null;
};
