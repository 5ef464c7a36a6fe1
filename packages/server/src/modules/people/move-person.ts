import { after } from '@lianfang/contract/lifecycle';
import { personLifecycle, PersonStatus } from '@lianfang/contract/people/people';
import { auditName } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { endContactsOf } from './contact-store.ts';
import { endDeputiesOf } from './deputy-store.ts';
import type { Asking } from './person-record.ts';
import { lockPerson, updatePerson } from './person-store.ts';
import type { PersonRecord } from './person-views.ts';
import { endRoleGrants, leavesVitalRoleEmpty } from './role-grant-store.ts';
import { openGrants } from './role-views.ts';

type Move = keyof typeof personLifecycle.moves;
type Hindrance = 'person-wrong-state' | 'last-holder-of-role' | 'changed-meanwhile';

/** All that ends with a person's leaving: roles, being a contact, acting for others and being acted for. */
const endEverything = async ({ actor, tx, now }: Asking, person: PersonRecord, reason: string): Promise<string[]> => {
  const by = auditName(actor);
  const grants = await openGrants(tx, person.id, now);
  await endContactsOf(tx, person.id, dayOf(now));
  await endDeputiesOf(tx, person.id, by, now);
  return endRoleGrants(
    tx,
    grants.map((grant) => grant.id),
    { by, reason },
    now,
  );
};

/**
 * Moves a person along the lifecycle. Whoever is no longer active is signed out everywhere, for good: no session from
 * before `status_since` is in force. Whoever has left loses every role. Answers what hinders it, or the ids of the grants that ended.
 */
export const movePerson = async (
  asking: Asking,
  person: PersonRecord,
  move: Move,
  ask: { readonly reason: string; readonly version: number },
): Promise<Hindrance | readonly string[]> => {
  const { tx, now } = asking;
  await lockPerson(tx, person.id);
  const to = after(personLifecycle, PersonStatus.parse(person.status), move);
  if (to === null) return 'person-wrong-state';
  const grants = await openGrants(tx, person.id, now);
  if (to !== 'active' && (await leavesVitalRoleEmpty(tx, grants))) return 'last-holder-of-role';
  const done = await updatePerson(
    tx,
    { id: person.id, version: ask.version },
    { status: { to, at: now, reason: ask.reason } },
  );
  if (!done) return 'changed-meanwhile';
  return to === 'left' ? endEverything(asking, person, ask.reason) : [];
};
