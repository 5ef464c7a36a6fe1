import type { Reader } from '../../kernel/database/connect.ts';
import { namesOf } from './person-names.ts';

const personId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who did something, as the history of a record shows it. `id` is null where it was no person. */
export interface NamedActor {
  readonly id: string | null;
  readonly name: string;
}

/** Names actors as events keep them (`auditName`): whoever is no person is called `otherwise`. */
export const actorNames = async (
  tx: Reader,
  actors: readonly string[],
  otherwise = '系统',
): Promise<(actor: string) => NamedActor> => {
  const nameOf = await namesOf(tx, [...new Set(actors.filter((actor) => personId.test(actor)))]);
  return (actor) => {
    const name = nameOf(actor);
    return name === null ? { id: null, name: otherwise } : { id: actor, name };
  };
};

/** Events of a record with the names of who did them. */
export const namedEvents = async <Event extends { readonly actor: string }>(tx: Reader, events: readonly Event[]) => {
  const named = await actorNames(
    tx,
    events.map(({ actor }) => actor),
  );
  return events.map(({ actor, ...event }) => ({ ...event, actorId: named(actor).id, actorName: named(actor).name }));
};
