import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';

export interface OwnPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** The caller's own record, as far as signing in needs it. */
export const ownPerson = async (tx: Reader, actor: Actor): Promise<OwnPerson> => {
  const id = actor.kind === 'person' || actor.kind === 'entering' ? actor.personId : null;
  return tx.selectFrom('person').select(['id', 'login', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
};

/** What the trail names as the subject of an act on one's own account. */
export const subjectOf = (person: Pick<OwnPerson, 'id'>) => ({ kind: 'person', id: person.id });
