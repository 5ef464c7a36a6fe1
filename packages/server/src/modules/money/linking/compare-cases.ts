import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { linkRefusals } from '@lianfang/contract/series/refusals';
import type { LinkDecision } from '@lianfang/contract/series/links';
import { abilityOf, type Obstacle } from '../../../kernel/access/ability.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { linksAtHand } from './case-links.ts';
import { decisionBetween, evidenceView, suppressedView } from './link-views.ts';
import { linkedCases, pickCases } from './linked-cases.ts';

const notToWithdraw = (decision: LinkDecision | null): Obstacle | null => {
  if (decision === null) return linkRefusals.undecided;
  return decision.ofSeries ? linkRefusals.ofSeries : null;
};

/** Why two cases are linked, or are not. Of a case that the asker may not read only what both share is told. */
export const compareCases = handle(
  seriesEndpoints.compareCases,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, subject, actor, tx, platform, refuse }) => {
    const { caseId, otherId } = params;
    if (caseId === otherId) refuse('link-same-case');
    const known = await linksAtHand(platform, tx);
    if (known.linking !== null) refuse('link-not-ready');
    const cases = await linkedCases(tx, actor, [caseId, otherId]);
    const [one, other] = pickCases(cases, [caseId, otherId]);
    if (!one || !other) return refuse('not-found');
    const { verdict, score, evidence, suppressed, reasons } = known.index.answer(caseId, otherId);
    const decision = decisionBetween(known, caseId, otherId);
    const unseen = other.isReadable ? null : linkRefusals.otherUnseen;
    return {
      one,
      other,
      verdict,
      score,
      evidence: evidence.map(evidenceView),
      suppressed: suppressed.map(suppressedView),
      reasons: [...reasons],
      decision,
      abilities: {
        decideLink: abilityOf(actor, 'link.decide', subject.facts, unseen),
        withdrawLinkDecision: abilityOf(actor, 'link.decide', subject.facts, unseen ?? notToWithdraw(decision)),
      },
    };
  },
);
