import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, measureOf, takeDraft } from './change-draft.ts';
import { splitRecord } from './measure-edits.ts';
import { orderOf } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';

/** Splits a measure in two at a place in its text. */
export const splitMeasure = handle(
  planEndpoints.splitMeasure,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { params, body, subject, tx, refuse } = call;
    await takeDraft(call);
    const measure = await measureOf(call, params.measureId);
    const halves = splitRecord(measure, body.at) ?? refuse('measure-split-at-edge');
    const order = await orderOf(tx, subject.version.id);
    const second = { ...halves[1], position: order.length + 1 };
    return changeDraft(call, {
      kind: 'split-measure',
      words: `拆分措施 ${measure.path}`,
      put: [halves[0], second],
      order: order.toSpliced(order.indexOf(measure.id) + 1, 0, second.id),
    });
  },
);
