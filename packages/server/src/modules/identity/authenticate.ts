import { PersonId, UnitId } from '@lianfang/contract/ids';
import { Role } from '@lianfang/contract/people/roles';
import { type Actor, anonymous, type HeldRole } from '../../kernel/access/actor.ts';
import type { Authenticate } from '../../kernel/http/run-call.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { hashToken } from './session-store.ts';

export const sessionCookie = 'lianfang_session';

const findSession = (tx: Reader, token: string, now: string) =>
  tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select([
      'session.id',
      'session.stage',
      'person.id as personId',
      'person.name',
      'person.unit_id as unitId',
      'unit.path',
    ])
    .where('session.token_sha256', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('person.status', '=', 'active')
    .executeTakeFirst();

const heldRoles = async (tx: Reader, personId: string, now: string): Promise<HeldRole[]> => {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['role_grant.role', 'role_grant.unit_id as unitId', 'unit.path'])
    .where('role_grant.person_id', '=', personId)
    .where('role_grant.valid_from', '<=', now)
    .where((eb) => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', now)]))
    .execute();
  return rows.map((row) => ({ role: Role.parse(row.role), unitId: UnitId.parse(row.unitId), unitPath: row.path }));
};

/** The actor behind the session cookie; anonymous where there is none in force. */
export const authenticate: Authenticate = async (tx, now, wire): Promise<Actor> => {
  const token = wire.cookies[sessionCookie];
  if (!token) return anonymous;
  const session = await findSession(tx, token, now.toString());
  if (!session) return anonymous;
  const personId = PersonId.parse(session.personId);
  if (session.stage !== 'open') return { kind: 'entering', personId, sessionId: session.id };
  return {
    kind: 'person',
    personId,
    name: session.name,
    sessionId: session.id,
    unitId: UnitId.parse(session.unitId),
    unitPath: session.path,
    held: await heldRoles(tx, personId, now.toString()),
  };
};
