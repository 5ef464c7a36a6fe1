import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allDeliveries } from './delivery-views.ts';

const place = sql<string>`
  case when taken_at is null then '0' || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') else '1' end || id::text`;

/**
 * The current list as the actor's bank has it, what is not taken first: entries in force, and what was lifted or has
 * run out until the bank has taken that. Nothing of what was delivered to another.
 */
export const receivedEntries = (tx: Reader, actor: Actor) => {
  const found = tx
    .selectFrom(allDeliveries(tx).as('found'))
    .selectAll()
    .select([place.as('place'), sql<string[]>`array[receiver_path]`.as('part_paths')]);
  return tx
    .selectFrom(found.as('placed'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'bank-watch.read', { unitPaths: eb.ref('part_paths') }))
    .where((eb) =>
      eb.or([
        eb.and([eb('change', '=', 'listing'), eb('state', '=', 'in-force')]),
        eb.and([eb('change', '=', 'lifting'), eb('taken_at', 'is', null)]),
      ]),
    );
};
