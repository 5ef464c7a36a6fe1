import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewPerson {
  readonly name: string;
  readonly login: string;
  readonly unitId: UnitId;
  readonly post: string | null;
  readonly phone: string | null;
}

/** Adds an active person; the login must be free. */
export const insertPerson = async (tx: Transaction, person: NewPerson, now: Temporal.Instant): Promise<PersonId> => {
  const id = PersonId.parse(uuid());
  await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      login: person.login,
      unit_id: person.unitId,
      post: person.post,
      phone: person.phone,
      status: 'active',
      created_at: now.toString(),
    })
    .execute();
  return id;
};
