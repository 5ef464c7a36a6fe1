import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { cycleFault } from '@lianfang/engine/calendar/cycle';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, measureOf, takeDraft } from './change-draft.ts';
import { editContext } from './edit-context.ts';
import { editedMeasure } from './measure-edits.ts';
import { planVersionSubject } from './plan-views.ts';

/** Changes a measure's text, units or deadline. */
export const editMeasure = handle(
  planEndpoints.editMeasure,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { params, body, refuse } = call;
    const fault = body.edit.term?.cycle ? cycleFault(body.edit.term.cycle) : null;
    if (fault) refuse('bad-request', { fields: [{ path: 'edit.term.cycle', message: fault.zh }] });
    await takeDraft(call);
    const measure = await measureOf(call, params.measureId);
    const edited = editedMeasure(await editContext(call), measure, body.edit);
    return changeDraft(call, { kind: 'edit-measure', words: `修改措施 ${edited.path}`, put: [edited] });
  },
);
