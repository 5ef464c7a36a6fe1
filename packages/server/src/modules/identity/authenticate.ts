import { PersonId, UnitId } from '@lianfang/contract/ids';
import { type Actor, anonymous } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Wire } from '../../kernel/http/call.ts';
import type { Authenticate } from '../../kernel/http/run-call.ts';
import { heldRoles } from '../people/index.ts';
import { hashToken, touchSession } from './session-store.ts';
import { rulesOf } from './settings-views.ts';

/** Over https the name is bound to this host: no neighbouring host can plant a cookie of the name. */
export const sessionCookie = (wire: Pick<Wire, 'secure'>): string =>
  wire.secure ? '__Host-lianfang_session' : 'lianfang_session';

const findSession = (tx: Reader, token: string, now: string) =>
  tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .leftJoin('sign_in_settings', (join) => join.onTrue())
    .select(['session.id', 'session.stage', 'session.seen_at as seenAt', 'sign_in_settings.rules'])
    .select(['person.id as personId', 'person.name', 'person.unit_id as unitId', 'unit.path'])
    .where('session.token_sha256', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('person.status', '=', 'active')
    .whereRef('session.opened_at', '>=', 'person.status_since')
    .executeTakeFirst();

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/** The actor behind the session cookie; anonymous where there is none in force. */
export const authenticate: Authenticate = async (tx, now, wire, later): Promise<Actor> => {
  const token = wire.cookies[sessionCookie(wire)];
  if (!token) return anonymous;
  const session = await findSession(tx, token, now.toString());
  if (!session) return anonymous;
  const seenAt = Temporal.Instant.from(session.seenAt);
  if (!isBefore(now, seenAt.add({ minutes: rulesOf(session.rules).idleMinutes }))) return anonymous;
  if (!isBefore(now, seenAt.add({ seconds: 60 }))) later((after) => touchSession(after, session.id, now));
  const personId = PersonId.parse(session.personId);
  if (session.stage !== 'open') return { kind: 'entering', personId, sessionId: session.id };
  return {
    kind: 'person',
    personId,
    name: session.name,
    sessionId: session.id,
    unitId: UnitId.parse(session.unitId),
    unitPath: session.path,
    held: await heldRoles(tx, personId, now),
  };
};
