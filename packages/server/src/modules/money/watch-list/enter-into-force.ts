import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { deliverListing } from './deliver-entry.ts';
import { moveEntry } from './entry-store.ts';
import type { EntryFound } from './entry-subject.ts';
import { longestDay } from './longest-day.ts';

/** Who decided, and where that is written down. */
export interface Decision {
  readonly move: 'approveWatchEntry' | 'recordWatchDecision';
  readonly version: number;
  readonly issuer: string;
  readonly decision: string | null;
}

/** Puts an entry into force; in the same transaction it is on its way to every receiver. */
export const enterIntoForce = async (
  tx: Transaction,
  entry: EntryFound,
  { move, version, issuer, decision }: Decision,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'watch-state' | 'changed-meanwhile' | 'watch-too-long' | null> => {
  if (entry.valid_until < longestDay(null, now)) return 'watch-too-long';
  const approvedBy = personIdOf(actor);
  const change = { issuer, decision, approved_by: approvedBy, valid_from: now.toString() };
  const fault = await moveEntry(tx, entry, { move, version, reason: decision ?? '', change }, actor, now);
  if (fault === null) await deliverListing(tx, entry.id, now);
  return fault;
};
