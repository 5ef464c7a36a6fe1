import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { deliverLifting } from './deliver-entry.ts';
import { type EntryMove, moveEntry } from './entry-store.ts';
import type { EntryFound } from './entry-subject.ts';

/** How an entry ends: lifted or expired out of force, or not listed at all. */
export interface Ending {
  readonly move: 'liftWatchEntry' | 'expireWatchEntry' | 'refuseWatchEntry';
  readonly version: number;
  readonly reason: string;
  readonly decision?: string | null;
}

/** Ends an entry; where it was in force, everybody who got it gets its end in the same transaction. */
export const endEntry = async (
  tx: Transaction,
  entry: EntryFound,
  { move, version, reason, decision = null }: Ending,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'watch-state' | 'changed-meanwhile' | null> => {
  const change: EntryMove['change'] = {
    ended_at: now.toString(),
    ended_reason: reason.slice(0, 300),
    ...(decision === null ? {} : { decision }),
  };
  const fault = await moveEntry(tx, entry, { move, version, reason, change }, actor, now);
  if (fault === null && move !== 'refuseWatchEntry') await deliverLifting(tx, entry.id, now);
  return fault;
};
