import type { Action } from '@lianfang/contract/endpoints';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Facts } from '../../kernel/access/facts.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { insertNotices, type NoticeText } from './notification-store.ts';
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

const receiversOf = async (tx: Transaction, { to, by }: Notice, now: Temporal.Instant): Promise<string[]> => {
  const all = 'personIds' in to ? [...new Set(to.personIds)] : await whoMay(tx, to.mayDo, to.on, now);
  return all.filter((personId) => by?.kind !== 'person' || by.personId !== personId);
};

/**
 * Tells people of something in the transaction that makes it so: nothing is told that did not happen. Returns who was
 * newly told; who already has a notice of the same `dedupeKey` is not told again.
 */
export const notify = async (tx: Transaction, notice: Notice, now: Temporal.Instant): Promise<string[]> => {
  const rows = await insertNotices(tx, await receiversOf(tx, notice, now), notice, now);
  return rows.map((row) => row.person_id);
};
