import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { sql, type SqlBool } from 'kysely';
import { handleAll } from '../../kernel/http/handle.ts';
import { narrow } from './task-filter.ts';
import { allTasks, dueOrder, selectRows, type TaskRowFound, taskRowOf, visibleTasks } from './task-rows.ts';

/** Beyond this a list only says "more than": counting every row of a large county would cost more than it tells. */
const countedAtMost = 1000;

type Order = 'due' | 'plan';

const keyOf = (row: TaskRowFound, order: Order): string =>
  order === 'due' ? `${row.next_due_at ?? 'infinity'}|${row.id}` : `${row.position}|${row.id}`;

const afterKey = (cursor: string, order: Order) => {
  const [first = '', id = ''] = cursor.split('|');
  return order === 'due'
    ? sql<SqlBool>`(${dueOrder}, task.id) > (${first}::timestamptz, ${id}::uuid)`
    : sql<SqlBool>`(task.position, task.id) > (${Number(first)}::int, ${id}::uuid)`;
};

const isCursor = (cursor: string): boolean => /^(infinity|[\d:.TZ+-]+)\|[0-9a-f-]{36}$/.test(cursor);

/** Tasks that the actor may see, next due first or in the order of the plan. */
export const listTasks = handleAll(taskEndpoints.listTasks, async ({ actor, query, tx, now, refuse }) => {
  const { cursor, limit, order, ...filter } = query;
  if (cursor !== undefined && !isCursor(cursor))
    refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
  const narrowed = narrow(visibleTasks(tx, actor), filter, actor, now);
  const rest = cursor === undefined ? narrowed : narrowed.where(afterKey(cursor, order));
  const by = order === 'due' ? dueOrder : sql.ref('task.position');
  // First which tasks, then all about them: so the planner weighs only what decides the page.
  const page = rest
    .select('task.id')
    .orderBy(by)
    .orderBy('task.id')
    .limit(limit + 1);
  const found = await selectRows(allTasks(tx), now)
    .where('task.id', 'in', page)
    .orderBy(by)
    .orderBy('task.id')
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const counted =
    cursor === undefined
      ? await sql<{
          total: number;
        }>`select count(*)::int as total from (${narrowed.select('task.id').limit(countedAtMost + 1)}) c`.execute(tx)
      : null;
  return {
    rows: rows.map((row) => taskRowOf(row, now)),
    next: found.length > limit && last ? keyOf(last, order) : null,
    total: counted?.rows[0]?.total ?? null,
  };
});
