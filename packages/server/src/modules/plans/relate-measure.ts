import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, type DraftCall, measureOf, takeDraft } from './change-draft.ts';
import { planVersionSubject } from './plan-views.ts';

/** Whether the version before has a measure of this lineage that no other measure of the draft continues. */
const isFree = async ({ tx, subject }: DraftCall, lineageId: string, measureId: string): Promise<boolean> => {
  const rows = await tx
    .selectFrom('measure')
    .select(['id', 'plan_version_id'])
    .where('lineage_id', '=', lineageId)
    .where('plan_version_id', 'in', [subject.version.id, subject.version.previousId ?? subject.version.id])
    .execute();
  const before = rows.some((row) => row.plan_version_id === subject.version.previousId);
  return before && rows.every((row) => row.plan_version_id !== subject.version.id || row.id === measureId);
};

/** Says which measure of the version before this one continues, so that its tasks keep their history; or that it is new. */
export const relateMeasure = handle(
  planEndpoints.relateMeasure,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { params, body, refuse } = call;
    await takeDraft(call);
    const measure = await measureOf(call, params.measureId);
    const { lineageId } = body;
    if (lineageId !== null && !(await isFree(call, lineageId, measure.id))) refuse('measure-lineage-unknown');
    const related = { ...measure, lineageId: lineageId ?? measure.id };
    return changeDraft(call, { kind: 'relate-measure', words: `指定措施 ${measure.path} 的沿革`, put: [related] });
  },
);
