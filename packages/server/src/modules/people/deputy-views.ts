import { PersonId } from '@lianfang/contract/ids';
import { standInRefusals } from '@lianfang/contract/people/refusals';
import { type Deputy, DeputyId } from '@lianfang/contract/people/stand-ins';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { type PersonRecord, personFacts, personNameOf } from './person-views.ts';

/** Deputyships with the person who stands in. */
export const deputyQuery = (tx: Reader) =>
  tx
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.deputy_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select([
      'deputy.id as deputyshipId',
      'deputy.since',
      'deputy.until',
      'deputy.reason',
      'deputy.ended_at as endedAt',
    ])
    .select(['person.id', 'person.name', 'person.post', 'person.unit_id as unitId', 'unit.name as unitName']);

export type DeputyRow = Awaited<ReturnType<ReturnType<typeof deputyQuery>['executeTakeFirstOrThrow']>>;

const stateOf = (row: DeputyRow, today: string): Deputy['state'] => {
  if (row.endedAt !== null || row.until <= today) return 'over';
  return row.since > today ? 'ahead' : 'in-force';
};

/** One deputyship of a person as the asker may see it. */
export const deputyOf = (row: DeputyRow, principal: PersonRecord, actor: Actor, now: Temporal.Instant): Deputy => {
  const state = stateOf(row, dayOf(now));
  const facts = { ...personFacts(principal), delegateId: row.id };
  return {
    id: DeputyId.parse(row.deputyshipId),
    personId: PersonId.parse(principal.id),
    personName: principal.name,
    deputy: personNameOf(row),
    since: row.since,
    until: row.until,
    reason: row.reason,
    state,
    abilities: {
      endDeputy: abilityOf(actor, 'deputy.end', facts, state === 'over' ? standInRefusals.deputyOver : null),
    },
  };
};

/** Whether a deputyship of this person, not yet over, meets the half-open term. */
export const deputyOverlaps = async (
  tx: Reader,
  personId: string,
  term: { readonly since: string; readonly until: string },
): Promise<boolean> => {
  const found = await tx
    .selectFrom('deputy')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('since', '<', term.until)
    .where('until', '>', term.since)
    .executeTakeFirst();
  return found !== undefined;
};

/** Whether somebody has a deputy or is one, today or later. */
export const standsInNowOrLater = async (tx: Reader, personId: string, now: Temporal.Instant): Promise<boolean> => {
  const found = await tx
    .selectFrom('deputy')
    .select('id')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('deputy_id', '=', personId)]))
    .where('ended_at', 'is', null)
    .where('until', '>', dayOf(now))
    .executeTakeFirst();
  return found !== undefined;
};
