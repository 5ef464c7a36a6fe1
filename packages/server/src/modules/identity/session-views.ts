import type { Reader } from '../../kernel/database/connect.ts';
import { readRules } from './settings-views.ts';

/** The sessions with which a person can act now, the latest used first: not ended, not idle, not from before a suspension. */
export const sessionsInForce = async (tx: Reader, personId: string, now: Temporal.Instant) => {
  const { idleMinutes } = await readRules(tx);
  return tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .selectAll('session')
    .where('session.person_id', '=', personId)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now.toString())
    .where('session.seen_at', '>', now.subtract({ minutes: idleMinutes }).toString())
    .whereRef('session.opened_at', '>=', 'person.status_since')
    .where('person.status', '=', 'active')
    .orderBy('session.seen_at', 'desc')
    .orderBy('session.id', 'desc')
    .limit(200)
    .execute();
};
