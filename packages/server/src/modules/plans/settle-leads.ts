import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { LeadChoice } from '@lianfang/contract/plans/review';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import type { MeasureRecord } from './measure-record.ts';
import { loadMeasures } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';

/** The measure with its lead settled; null where the first responsible unit is to lead and there is none. */
const led = (measure: MeasureRecord, choice: LeadChoice): MeasureRecord | null => {
  if (choice === 'without-lead') return { ...measure, withoutLead: true };
  const first = measure.mentions.find((mention) => mention.part === 'responsible');
  if (!first) return null;
  const others = measure.mentions.filter((mention) => mention !== first);
  return { ...measure, mentions: [{ ...first, part: 'lead' }, ...others] };
};

/** Settles who leads measures that name no lead, many at once. */
export const settleLeads = handle(
  planEndpoints.settleLeads,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, subject, tx, refuse } = call;
    await takeDraft(call);
    const wanted = new Set<string>(body.measureIds);
    const measures = await loadMeasures(tx, subject.version.id, [...wanted]);
    if (measures.length < wanted.size) refuse('not-found');
    const put = measures.map((measure) => led(measure, body.choice) ?? refuse('measure-without-responsible'));
    return changeDraft(call, { kind: 'settle-leads', words: `确定 ${put.length} 项措施的牵头单位`, put });
  },
);
