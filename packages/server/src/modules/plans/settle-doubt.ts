import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, measureOf, takeDraft } from './change-draft.ts';
import { planVersionSubject } from './plan-views.ts';

/** Ticks off a doubt that the reading left, or takes that back. */
export const settleDoubt = handle(
  planEndpoints.settleDoubt,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { params, body, refuse } = call;
    await takeDraft(call);
    const measure = await measureOf(call, params.measureId);
    if (!measure.doubts.some((doubt) => doubt.id === params.doubtId)) refuse('not-found');
    const doubts = measure.doubts.map((doubt) =>
      doubt.id === params.doubtId ? { ...doubt, settled: body.settled } : doubt,
    );
    const words = `核对措施 ${measure.path} 的存疑事项`;
    return changeDraft(call, { kind: 'settle-doubt', words, put: [{ ...measure, doubts }] });
  },
);
