import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, measureOf, takeDraft } from './change-draft.ts';
import { orderOf } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';

/** Takes a measure out of the ledger; its text stays in the plan. */
export const dropMeasure = handle(
  planEndpoints.dropMeasure,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { params, subject, tx } = call;
    await takeDraft(call);
    const { id, path } = await measureOf(call, params.measureId);
    const order = (await orderOf(tx, subject.version.id)).filter((other) => other !== id);
    return changeDraft(call, { kind: 'drop-measure', words: `删除措施 ${path}`, put: [], dropped: [id], order });
  },
);
