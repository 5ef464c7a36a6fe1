import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { handle } from '../../kernel/http/handle.ts';

const filterSubject = async (tx: Reader, filterId: string): Promise<Subject | null> => {
  const row = await tx
    .selectFrom('saved_filter')
    .select(['id', 'person_id'])
    .where('id', '=', filterId)
    .executeTakeFirst();
  return row ? { kind: 'saved-filter', id: row.id, facts: { personId: row.person_id } } : null;
};

/** Drops one of the person's own filters. */
export const dropFilter = handle(
  taskEndpoints.dropFilter,
  ({ params, tx }) => filterSubject(tx, params.filterId),
  async ({ params, tx }) => {
    await tx.deleteFrom('saved_filter').where('id', '=', params.filterId).execute();
    return {};
  },
);
