import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import { mergedMeasure } from './measure-edits.ts';
import { loadMeasures, orderOf } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';

/** Longest text of one measure in the ledger. */
const longest = 20_000;

/** Merges measures that follow each other into the first of them. */
export const mergeMeasures = handle(
  planEndpoints.mergeMeasures,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, subject, tx, refuse } = call;
    await takeDraft(call);
    const wanted = new Set<string>(body.measureIds);
    const [first, ...rest] = await loadMeasures(tx, subject.version.id, [...wanted]);
    if (!first || rest.length + 1 < wanted.size) return refuse('not-found');
    const last = rest.at(-1);
    if (!last || last.position - first.position !== rest.length) return refuse('measures-not-adjacent');
    const merged = mergedMeasure(first, rest);
    if (merged.text.length > longest)
      refuse('bad-request', { fields: [{ path: 'measureIds', message: '合并后的文字超过 20000 字' }] });
    const dropped = rest.map((measure) => measure.id);
    const gone = new Set(dropped);
    const order = (await orderOf(tx, subject.version.id)).filter((id) => !gone.has(id));
    const words = `合并措施 ${first.path} 至 ${last.path}`.slice(0, 300);
    return changeDraft(call, { kind: 'merge-measures', words, put: [merged], dropped, order });
  },
);
