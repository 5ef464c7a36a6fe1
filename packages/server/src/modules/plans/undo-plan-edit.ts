import { MeasureId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { takeBackAliases } from '../units/index.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import { beforeEdit, lastEdit, markUndone } from './plan-edits.ts';
import { planVersionSubject } from './plan-views.ts';

/**
 * Takes the last change back, whoever made it; asked again, the one before it. Units that the change opened stay in
 * the directory, other names that it noted are ended.
 */
export const undoPlanEdit = handle(
  planEndpoints.undoPlanEdit,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { subject, tx, now, refuse } = call;
    await takeDraft(call);
    const edit = await lastEdit(tx, subject.version.id);
    if (!edit) return refuse('plan-nothing-to-undo');
    const before = await beforeEdit(tx, subject.version.id, edit.version);
    await markUndone(tx, subject.version.id, edit.version, now);
    await takeBackAliases(tx, before.aliasIds, now);
    return changeDraft(call, {
      kind: 'undo',
      words: `撤销：${edit.words}`.slice(0, 300),
      put: before.measures,
      dropped: before.created.map((id) => MeasureId.parse(id)),
      ...(before.order && { order: before.order.map((id) => MeasureId.parse(id)) }),
      ...(before.heading && { heading: before.heading }),
    });
  },
);
