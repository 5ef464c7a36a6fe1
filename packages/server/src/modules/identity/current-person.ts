import { CurrentPerson } from '@lianfang/contract/identity/current-person';
import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import type { Action } from '@lianfang/contract/endpoints';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { policy } from '../../kernel/access/policy.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { openPhone } from '../people/index.ts';
import { readPassword } from './password-store.ts';
import { readPreferences } from './preference-store.ts';
import { presentUntil } from './presence.ts';
import { readRules } from './settings-views.ts';
import { passwordDueAt } from './standing-views.ts';

const sessionWithPerson = (tx: Reader, sessionId: string) =>
  tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['session.stage', 'session.method', 'session.expires_at as expiresAt', 'session.present_at as presentAt'])
    .select(['person.id', 'person.name', 'person.login', 'person.post', 'person.phone_sealed as phone'])
    .select(['person.version', 'unit.id as unitId', 'unit.name as unitName', 'unit.kind as unitKind'])
    .where('session.id', '=', sessionId)
    .executeTakeFirstOrThrow();

const namesOf = async (rows: Promise<{ id: string; name: string }[]>): Promise<ReadonlyMap<string, string>> =>
  new Map((await rows).map((row) => [row.id, row.name]));

/** The roles in force with the names that go with them. */
const rolesOf = async (tx: Reader, actor: Actor) => {
  if (actor.kind !== 'person' || actor.held.length === 0) return [];
  const unitIds = actor.held.map((held) => held.unitId);
  const actedFor = actor.held.flatMap((held) => held.actingFor?.personId ?? []);
  const units = await namesOf(tx.selectFrom('unit').select(['id', 'name']).where('id', 'in', unitIds).execute());
  const people =
    actedFor.length === 0
      ? new Map<string, string>()
      : await namesOf(tx.selectFrom('person').select(['id', 'name']).where('id', 'in', actedFor).execute());
  return actor.held.map(({ role, unitId, actingFor }) => ({
    role,
    unitId,
    unitName: units.get(unitId) ?? '',
    actingForName: actingFor ? (people.get(actingFor.personId) ?? null) : null,
  }));
};

/** The actions that some grant lets the actor do, to some thing. */
const actionsOf = (actor: Actor): Action[] =>
  actor.kind === 'person' ? (Object.keys(policy) as Action[]).filter((action) => mayEver(actor, action)) : [];

const later = (at: Temporal.Instant, now: Temporal.Instant): string | null =>
  Temporal.Instant.compare(at, now) > 0 ? at.toString({ fractionalSecondDigits: 3 }) : null;

/** Who is signed in, as the shell shows it: at every stage of signing in, so that the page knows which step is owed. */
export const currentPerson = handleAll(ownAccountEndpoints.currentPerson, async (call) => {
  const { actor, tx, now, platform, refuse } = call;
  if (actor.kind !== 'person' && actor.kind !== 'entering') return refuse('sign-in-needed');
  const row = await sessionWithPerson(tx, actor.sessionId);
  const rules = await readRules(tx);
  const dueAt = passwordDueAt(await readPassword(tx, row.id), rules);
  return CurrentPerson.parse({
    stage: row.stage,
    id: row.id,
    name: row.name,
    login: row.login,
    post: row.post,
    phone: actor.kind === 'person' ? openPhone(platform.secrets, row.id, row.phone) : null,
    version: row.version,
    unit: { id: row.unitId, name: row.unitName, kind: row.unitKind },
    roles: await rolesOf(tx, actor),
    preferences: await readPreferences(tx, row.id),
    may: actionsOf(actor),
    session: {
      method: row.method,
      expiresAt: row.expiresAt,
      idleMinutes: rules.idleMinutes,
      presentUntil: later(presentUntil(Temporal.Instant.from(row.presentAt)), now),
    },
    passwordDueAt: dueAt?.toString({ fractionalSecondDigits: 3 }) ?? null,
  });
});
