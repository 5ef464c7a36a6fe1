import type { Person } from '@lianfang/contract/people/people';
import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Call } from '../../kernel/http/call.ts';
import { grantableRoles, personAbilities } from './person-abilities.ts';
import { personRows, type PersonSubject, personSubject } from './person-views.ts';

export type Asking = Pick<Call<Endpoint>, 'actor' | 'tx' | 'now' | 'platform'>;

/** The person's record as the asker may see it. */
export const personRecord = async ({ actor, tx, now, platform }: Asking, subject: PersonSubject): Promise<Person> => {
  const [row] = await personRows(tx, platform.secrets, [subject.person], now);
  if (!row) throw new Error(`no row for person ${subject.person.id}`);
  return {
    ...row,
    statusReason: subject.person.statusReason,
    createdAt: subject.person.createdAt,
    grantableRoles: grantableRoles(actor, subject),
    abilities: personAbilities(actor, subject),
  };
};

/** The record read afresh, for the reply of a command. */
export const freshPerson = async (asking: Asking, personId: string): Promise<Person> => {
  const subject = await personSubject(asking.tx, personId, asking.now);
  if (!subject) throw new Error(`person ${personId} vanished within its own transaction`);
  return personRecord(asking, subject);
};
