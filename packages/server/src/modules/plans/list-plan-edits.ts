import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { editOf, editsOf } from './plan-edits.ts';
import { planVersionSubject } from './plan-views.ts';

/** What was changed in a draft, newest first. */
export const listPlanEdits = handle(
  planEndpoints.listPlanEdits,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async ({ params, query, tx }) => {
    const rows = editsOf(tx, params.planVersionId);
    const { cursor, limit } = query;
    const page = await pageFrom(tx, rows, { column: 'version', cursor, limit, descending: true });
    return { rows: page.rows.map(editOf), next: page.next, total: page.total };
  },
);
