import type { NotificationKind, NotificationSubjectKind } from '@lianfang/contract/notifications/kinds';
import { notificationKinds } from '@lianfang/contract/notifications/kinds';
import type { NotificationPreferences } from '@lianfang/contract/notifications/notifications';
import type { Words } from '@lianfang/contract/words';
import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Notification as NotificationRow } from '../../kernel/database/tables/notification.ts';

/** A notice before it has receivers. */
export interface NoticeText {
  readonly kind: NotificationKind;
  readonly subject: { readonly kind: NotificationSubjectKind; readonly id: string } | null;
  readonly words: Words;
  /** A second notice of the same key to the same person is not kept. */
  readonly dedupeKey?: string;
}

const longest = 300;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Keeps the notice for each person and returns those rows that are new. */
export const insertNotices = async (
  tx: Transaction,
  personIds: readonly string[],
  notice: NoticeText,
  now: Temporal.Instant,
): Promise<Selectable<NotificationRow>[]> => {
  if (personIds.length === 0) return [];
  const rows = personIds.map((personId) => ({
    id: uuid(),
    person_id: personId,
    kind: notice.kind,
    topic: notificationKinds[notice.kind].topic,
    subject_kind: notice.subject?.kind ?? null,
    subject_id: notice.subject?.id ?? null,
    zh: cut(notice.words.zh),
    en: cut(notice.words.en),
    at: now.toString(),
    dedupe_key: notice.dedupeKey ?? null,
  }));
  return tx
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'dedupe_key']).where('dedupe_key', 'is not', null).doNothing(),
    )
    .returningAll()
    .execute();
};

/** Marks one notice as read at its first reading. */
export const markRead = (tx: Transaction, id: string, now: Temporal.Instant): Promise<Selectable<NotificationRow>> =>
  tx
    .updateTable('notification')
    .set({ read_at: sql`coalesce(read_at, ${now.toString()}::timestamptz)` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Marks all that arrived up to a moment, and says how many were unread. */
export const markAllRead = async (
  tx: Transaction,
  personId: string,
  upTo: string,
  now: Temporal.Instant,
): Promise<number> => {
  const result = await tx
    .updateTable('notification')
    .set({ read_at: now.toString() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('at', '<=', upTo)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};

export const savePreferences = async (
  tx: Transaction,
  personId: string,
  chosen: NotificationPreferences,
  now: Temporal.Instant,
): Promise<void> => {
  const kept = {
    channels: [...new Set(chosen.channels)],
    topics: [...new Set(chosen.topics)],
    quiet: chosen.quiet === null ? null : JSON.stringify(chosen.quiet),
    changed_at: now.toString(),
  };
  await tx
    .insertInto('notification_preference')
    .values({ person_id: personId, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
};
