import type { TaskTreeNode } from '@lianfang/contract/tasks/queries';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { z } from 'zod';
import { handleAll } from '../../kernel/http/handle.ts';
import { ledgerInForce } from '../plans/index.ts';
import { selectRows, type TaskRowFound, taskRowOf, visibleTasks } from './task-rows.ts';

type Node = z.input<typeof TaskTreeNode>;

const shortOf = (row: TaskRowFound, now: Temporal.Instant): Node['tasks'][number] => {
  const { id, unitName, part, state, periodState, nextDueAt } = taskRowOf(row, now);
  return { id, unitName, part, state, periodState, nextDueAt };
};

/** A confirmed plan's sections and measures in their order, with the tasks under them that the actor may see. */
export const taskTree = handleAll(taskEndpoints.taskTree, async ({ params, actor, tx, now, refuse }) => {
  const ledger = await ledgerInForce(tx, params.planId);
  if (!ledger) return refuse('not-found');
  const rows = await selectRows(visibleTasks(tx, actor), now)
    .where('task.plan_id', '=', params.planId)
    .orderBy('task.id')
    .execute();
  const byLineage = Map.groupBy(rows, (row) => row.lineage_id);
  const sections = ledger.sections.map((section): Node & { at: number } => ({
    path: section.path,
    heading: section.heading,
    measureId: null,
    tasks: [],
    at: section.span.start,
  }));
  const measures = ledger.measures.map((measure): Node & { at: number } => ({
    path: measure.path,
    heading: (measure.heading ?? measure.text).slice(0, 120),
    measureId: measure.id,
    tasks: (byLineage.get(measure.lineageId) ?? []).map((row) => shortOf(row, now)),
    at: measure.span?.start ?? Number.MAX_SAFE_INTEGER,
  }));
  const nodes = [...sections, ...measures].toSorted((a, b) => a.at - b.at).map(({ at: _at, ...node }) => node);
  return { planVersionId: ledger.planVersionId, nodes };
});
