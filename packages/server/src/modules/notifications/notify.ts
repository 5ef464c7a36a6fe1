import type { Action } from '@lianfang/contract/endpoints';
import { notificationKinds } from '@lianfang/contract/notifications/kinds';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Facts } from '../../kernel/access/facts.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { enqueue } from '../../kernel/jobs/enqueue.ts';
import { announce } from '../../kernel/live/announce.ts';
import { insertNotices, type NoticeText } from './notification-store.ts';
import { sendNoticesOutside } from './send-notices-outside.ts';
import { whoMay } from './who-may.ts';

/** Whom a notice is for: named people, or whoever the policy lets act on the thing. */
export type Receivers = { readonly personIds: readonly string[] } | { readonly mayDo: Action; readonly on: Facts };

export interface Notice extends NoticeText {
  readonly to: Receivers;
  /** Who caused it and therefore knows. */
  readonly by?: Actor;
  /** False keeps it inside the platform whatever people chose. */
  readonly outside?: boolean;
}

/** Topic under which open pages hear that a person's notices changed. */
export const noticeTopic = 'notification';

const receiversOf = async (tx: Transaction, { to, by }: Notice, now: Temporal.Instant): Promise<string[]> => {
  const all = 'personIds' in to ? [...new Set(to.personIds)] : await whoMay(tx, to.mayDo, to.on, now);
  return all.filter((personId) => by?.kind !== 'person' || by.personId !== personId);
};

/** Those who chose to hear of the topic outside; most people did not, and then there is nothing to do. */
const wantOutside = async (tx: Transaction, personIds: readonly string[], topic: string): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('notification_preference')
    .select('person_id')
    .where(sql<SqlBool>`person_id = any(${personIds}::text[]::uuid[])`)
    .where(sql<SqlBool>`cardinality(channels) > 0 and ${topic} = any(topics)`)
    .execute();
  return new Set(rows.map((row) => row.person_id));
};

const jobSize = 500;

/**
 * Tells people of something in the transaction that makes it so: nothing is told that did not happen. Returns who was
 * newly told; who already has a notice of the same `dedupeKey` is not told again.
 */
export const notify = async (tx: Transaction, notice: Notice, now: Temporal.Instant): Promise<string[]> => {
  const rows = await insertNotices(tx, await receiversOf(tx, notice, now), notice, now);
  const personIds = rows.map((row) => row.person_id);
  if (personIds.length === 0) return [];
  await announce(tx, { topic: noticeTopic, id: notice.subject?.id ?? '', personIds });
  const outside =
    notice.outside === false ? new Set() : await wantOutside(tx, personIds, notificationKinds[notice.kind].topic);
  const notificationIds = rows.filter((row) => outside.has(row.person_id)).map((row) => row.id);
  for (let at = 0; at < notificationIds.length; at += jobSize)
    await enqueue(tx, sendNoticesOutside, { notificationIds: notificationIds.slice(at, at + jobSize) });
  return personIds;
};
