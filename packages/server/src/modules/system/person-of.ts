import type { Actor } from '../../kernel/access/actor.ts';

/** The person behind a call; the policy lets nobody else reach what asks for one. */
export const personOf = (actor: Actor): string => {
  if (actor.kind !== 'person') throw new Error('a person was expected');
  return actor.personId;
};
