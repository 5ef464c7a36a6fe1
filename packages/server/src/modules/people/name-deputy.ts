import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { roles } from '@lianfang/contract/people/roles';
import { longestDeputyDays, type NewDeputy } from '@lianfang/contract/people/stand-ins';
import { auditName } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { deputyOf, deputyOverlaps, deputyQuery } from './deputy-views.ts';
import { insertDeputy } from './deputy-store.ts';
import { lockPerson } from './person-store.ts';
import { personSubject } from './person-views.ts';
import { openGrants } from './role-views.ts';

const isWrongTerm = ({ since, until }: NewDeputy, today: string): boolean => {
  const days = Temporal.PlainDate.from(since).until(until, { largestUnit: 'day' }).days;
  return since < today || days < 1 || days > longestDeputyDays;
};

/** Names who acts for a person during a term. The deputy gets the person's roles then, and the trail shows both. */
export const nameDeputy = handle(
  peopleEndpoints.nameDeputy,
  async ({ params, body, tx, now }) => {
    const subject = await personSubject(tx, params.personId, now);
    return subject && { ...subject, facts: { ...subject.facts, delegateId: body.deputyId } };
  },
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    const { person } = subject;
    if (person.status !== 'active') refuse('person-wrong-state');
    if (body.deputyId === person.id) refuse('deputy-is-the-same-person');
    if (isWrongTerm(body, dayOf(now))) refuse('deputy-term-wrong');
    const found = await personSubject(tx, body.deputyId, now);
    if (found?.person.status !== 'active' || !found.person.unitPath.startsWith(person.unitPath))
      return refuse('person-of-another-unit');
    for (const id of [person.id, found.person.id].toSorted()) await lockPerson(tx, id);
    const held = [...(await openGrants(tx, person.id, now)), ...(await openGrants(tx, found.person.id, now))];
    if (held.some(({ role }) => roles[role].administers)) refuse('administrator-has-no-deputy');
    if (await deputyOverlaps(tx, person.id, body)) refuse('deputy-term-overlaps');
    const id = await insertDeputy(tx, person.id, body, auditName(actor));
    note({ deputyshipId: id, deputyId: body.deputyId, since: body.since, until: body.until });
    const row = await deputyQuery(tx).where('deputy.id', '=', id).executeTakeFirstOrThrow();
    return deputyOf(row, person, actor, now);
  },
);
