import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { Span } from '@lianfang/contract/plans/ledger';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, type DraftCall, takeDraft } from './change-draft.ts';
import { editContext } from './edit-context.ts';
import { orderOf } from './measure-views.ts';
import { addedMeasure } from './measure-edits.ts';
import { planVersionSubject } from './plan-views.ts';

/** Whether a span lies in the plan's text; offsets are UTF-16, which only JavaScript counts. */
const liesInText = async ({ tx, subject }: DraftCall, span: Span): Promise<boolean> => {
  const { source_text: text } = await tx
    .selectFrom('plan_version')
    .select('source_text')
    .where('id', '=', subject.version.id)
    .executeTakeFirstOrThrow();
  return span.start < span.end && span.end <= text.length;
};

/** Adds a measure that the reading missed, behind another one or first. */
export const addMeasure = handle(
  planEndpoints.addMeasure,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, refuse, subject, tx } = call;
    await takeDraft(call);
    if (body.measure.span && !(await liesInText(call, body.measure.span))) refuse('plan-span-outside');
    const order = await orderOf(tx, subject.version.id);
    const at = body.after === null ? 0 : order.indexOf(body.after) + 1;
    if (body.after !== null && at === 0) refuse('not-found');
    const measure = addedMeasure(await editContext(call), body.measure, order.length + 1);
    return changeDraft(call, {
      kind: 'add-measure',
      words: `补充措施 ${measure.path}`,
      put: [measure],
      order: order.toSpliced(at, 0, measure.id),
    });
  },
);
