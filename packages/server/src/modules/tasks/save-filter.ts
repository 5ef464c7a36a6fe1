import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { v7 as uuid } from 'uuid';
import { handleAll } from '../../kernel/http/handle.ts';
import { savedFilterOf } from './saved-filters.ts';

/** Keeps a filter under a name of the person's own; the same name again replaces it. */
export const saveFilter = handleAll(taskEndpoints.saveFilter, async ({ actor, body, tx, now, refuse, made }) => {
  if (actor.kind !== 'person') return refuse('not-allowed');
  const kept = { filter: JSON.stringify(body.filter), sort: body.order };
  const row = await tx
    .insertInto('saved_filter')
    .values({ id: uuid(), person_id: actor.personId, name: body.name, ...kept, created_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doUpdateSet(kept))
    .returningAll()
    .executeTakeFirstOrThrow();
  made({ kind: 'saved-filter', id: row.id });
  return savedFilterOf(row);
});
