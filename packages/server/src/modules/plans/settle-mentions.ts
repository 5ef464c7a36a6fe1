import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { changeDraft, takeDraft } from './change-draft.ts';
import { loadMeasures } from './measure-views.ts';
import { planVersionSubject } from './plan-views.ts';
import { chosenStanding, rememberNames } from './settle-choice.ts';
import { meantMentions, withStandings } from './settled-measures.ts';
import type { Standing } from './resolve-mention.ts';

/** Settles which units, groups or posts the plan means, for single mentions or for a name everywhere. */
export const settleMentions = handle(
  planEndpoints.settleMentions,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { body, subject, tx, refuse } = call;
    await takeDraft(call);
    const measures = await loadMeasures(tx, subject.version.id);
    const standings = new Map<string, Standing>();
    const aliasIds: string[] = [];
    for (const settlement of body.settlements) {
      const mentions = meantMentions(measures, settlement) ?? refuse('not-found');
      const standing = await chosenStanding(call, settlement.choice);
      for (const mention of mentions) standings.set(mention.id, standing);
      if (settlement.remember) aliasIds.push(...(await rememberNames(call, mentions, standing)));
    }
    const put = withStandings(measures, standings);
    const words = `落实单位名称 ${standings.size} 处`;
    return changeDraft(call, { kind: 'settle-mentions', words, put, aliasIds });
  },
);
