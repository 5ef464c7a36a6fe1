import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import { withDeadlineDoubt } from './doubts.ts';
import type { MeasureRecord } from './measure-record.ts';
import { loadMeasures } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';
import { readTerm } from './read-term.ts';

const sameTerm = (one: MeasureRecord, other: MeasureRecord): boolean =>
  JSON.stringify([one.cycle, one.dueIn, one.startsOn, one.doubts]) ===
  JSON.stringify([other.cycle, other.dueIn, other.startsOn, other.doubts]);

/** Deadlines read anew against another day of issue; what a person has set stays. */
const readAnew = (measures: readonly MeasureRecord[], issuedOn: string | null): MeasureRecord[] =>
  measures.flatMap((measure) => {
    if (measure.edited || measure.deadlineText === null) return [];
    const { question, ...term } = readTerm(measure.deadlineText, issuedOn);
    const reread = { ...measure, ...term, doubts: withDeadlineDoubt(measure.doubts, question) };
    return sameTerm(measure, reread) ? [] : [reread];
  });

/** Amends title, document number and day of issue. */
export const amendPlan = handle(
  planEndpoints.amendPlan,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, subject, tx } = call;
    await takeDraft(call);
    const { version: _version, ...heading } = body;
    const moved = heading.issuedOn !== subject.version.issuedOn;
    const put = moved ? readAnew(await loadMeasures(tx, subject.version.id), heading.issuedOn) : [];
    const words = put.length > 0 ? `修改方案标题或印发日期，${put.length} 项时限随之重算` : '修改方案标题或印发日期';
    return changeDraft(call, { kind: 'amend-plan', words, put, heading });
  },
);
