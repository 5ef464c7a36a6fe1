import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { savedFilterOf } from './saved-filters.ts';

/** The person's own filters, by name. */
export const listSavedFilters = handleAll(taskEndpoints.listSavedFilters, async ({ actor, tx }) => {
  if (actor.kind !== 'person') return { filters: [] };
  const rows = await tx
    .selectFrom('saved_filter')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .orderBy('name')
    .execute();
  return { filters: rows.map(savedFilterOf) };
});
