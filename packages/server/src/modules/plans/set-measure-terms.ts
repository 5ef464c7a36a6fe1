import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import { editContext } from './edit-context.ts';
import { editedMeasure } from './measure-edits.ts';
import { loadMeasures } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';

/** Gives many measures the same written deadline, as where the plan asks once for monthly reports on everything. */
export const setMeasureTerms = handle(
  planEndpoints.setMeasureTerms,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, subject, tx, refuse } = call;
    await takeDraft(call);
    const wanted = new Set<string>(body.measureIds);
    const measures = await loadMeasures(tx, subject.version.id, [...wanted]);
    if (measures.length < wanted.size) refuse('not-found');
    const context = await editContext(call);
    const put = measures.map((measure) => editedMeasure(context, measure, { deadlineText: body.deadlineText }));
    return changeDraft(call, { kind: 'set-terms', words: `设定 ${put.length} 项措施的时限`, put });
  },
);
