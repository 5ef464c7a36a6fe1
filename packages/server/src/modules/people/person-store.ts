import { PersonId, type UnitId } from '@lianfang/contract/ids';
import type { PersonStatus } from '@lianfang/contract/people/people';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { SealedPhone } from './phone.ts';

export interface NewPersonRow {
  readonly id?: PersonId;
  readonly name: string;
  readonly login: string;
  readonly unitId: UnitId;
  readonly post: string | null;
  readonly phone: SealedPhone | null;
}

/** Adds an active person. Null where the login is taken. */
export const tryInsertPerson = async (
  tx: Transaction,
  person: NewPersonRow,
  now: Temporal.Instant,
): Promise<PersonId | null> => {
  const id = person.id ?? PersonId.parse(uuid());
  const row = await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      login: person.login,
      unit_id: person.unitId,
      post: person.post,
      phone_sealed: person.phone,
      status: 'active',
      status_since: now.toString(),
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? id : null;
};

/** The same where the login is known to be free. */
export const insertPerson = async (tx: Transaction, person: NewPersonRow, now: Temporal.Instant): Promise<PersonId> => {
  const id = await tryInsertPerson(tx, person, now);
  if (!id) throw new Error(`the login ${person.login} is taken`);
  return id;
};

export interface PersonChange {
  readonly name?: string;
  readonly post?: string | null;
  readonly phone?: SealedPhone | null;
  readonly unitId?: string;
  readonly status?: { readonly to: PersonStatus; readonly at: Temporal.Instant; readonly reason: string };
}

/** Changes the given columns. False where the version is no longer the given one. */
export const updatePerson = async (
  tx: Transaction,
  person: { readonly id: string; readonly version: number },
  change: PersonChange,
): Promise<boolean> => {
  const row = await tx
    .updateTable('person')
    .set({
      version: person.version + 1,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.post === undefined ? {} : { post: change.post }),
      ...(change.phone === undefined ? {} : { phone_sealed: change.phone }),
      ...(change.unitId === undefined ? {} : { unit_id: change.unitId }),
      ...(change.status
        ? {
            status: change.status.to,
            status_since: change.status.at.toString(),
            status_reason: change.status.reason,
          }
        : {}),
    })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Holds the person's record until the transaction ends: two grants at once must see each other. */
export const lockPerson = async (tx: Transaction, personId: string): Promise<void> => {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
};
