import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** How long a proof of presence holds. */
const freshFor = { minutes: 5 };

/** Until when a proof given at this moment holds. */
export const presentUntil = (presentAt: Temporal.Instant): Temporal.Instant => presentAt.add(freshFor);

/**
 * Whether the person showed within the last five minutes that it is still them. A dangerous act asks this first and
 * refuses with `presence-needed` (contract/identity/refusals); the web then asks for a proof and repeats the act.
 * Machines act on their own name and need none.
 */
export const presenceIsFresh = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<boolean> => {
  if (actor.kind !== 'person') return actor.kind === 'machine';
  const session = await tx
    .selectFrom('session')
    .select('present_at')
    .where('id', '=', actor.sessionId)
    .executeTakeFirst();
  return (
    session !== undefined && Temporal.Instant.compare(now, presentUntil(Temporal.Instant.from(session.present_at))) < 0
  );
};
