import type { FastifyInstance } from 'fastify';
import { writeWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { issueSession, sessionCookie } from '../modules/identity/index.ts';
import { type Ask, askWith } from './hand.ts';
import { known, type Stage } from './stage.ts';

interface Open {
  readonly ask: Ask;
  readonly until: Temporal.Instant;
}

const wire = { address: '127.0.0.1', userAgent: '演示' };

/** Opens a session for whoever acts, a new one as soon as the rules would have ended the last. */
export const sessionsOf = (server: FastifyInstance, platform: Platform, personIds: Stage['personIds']): Stage['as'] => {
  const open = new Map<string, Open>();
  const name = sessionCookie({ secure: platform.origin.startsWith('https:') });
  return async (login) => {
    const now = platform.clock.now();
    const held = open.get(login);
    if (held && Temporal.Instant.compare(now, held.until) < 0) return held.ask;
    const personId = known(personIds, login);
    const token = await writeWith(platform.database, (tx) => issueSession(tx, personId, now, wire));
    const ask = askWith(server, platform.origin, { [name]: token });
    open.set(login, { ask, until: now.add({ minutes: 25 }) });
    return ask;
  };
};
