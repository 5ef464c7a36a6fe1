import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { abilityOf } from '../../../kernel/access/ability.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { type CaseLinks, linksAtHand } from './case-links.ts';
import { decisionBetween, evidenceView, suppressedView } from './link-views.ts';
import { linkedCases, pickCases } from './linked-cases.ts';

const mostRejected = 200;

const rejectedWith = ({ index }: CaseLinks, id: string): string[] =>
  [...index.decisions.decidedWith(id)]
    .filter((other) => index.decisions.standing(id, other) === 'rejected')
    .slice(0, mostRejected);

/** What links a case to others, what was set aside, and what people decided. */
export const readCaseLinks = handle(
  seriesEndpoints.readCaseLinks,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, subject, actor, tx, platform }) => {
    const known = await linksAtHand(platform, tx);
    const id = params.caseId;
    const found = known.index.linksOf(id).map((link) => ({ ...link, otherId: link.a === id ? link.b : link.a }));
    const rejected = rejectedWith(known, id);
    const suggested = known.index.seriesOf(id) ?? [];
    const cases = await linkedCases(tx, actor, [id, ...found.map(({ otherId }) => otherId), ...rejected, ...suggested]);
    return {
      caseId: id,
      linking: known.linking,
      series: cases.get(id)?.series ?? null,
      suggested: pickCases(cases, suggested),
      links: found.flatMap(({ otherId, strength, score, evidence }) =>
        pickCases(cases, [otherId]).map((other) => ({
          other,
          strength,
          score,
          evidence: evidence.map(evidenceView),
          decision: decisionBetween(known, id, otherId),
        })),
      ),
      suppressed: known.index.suppressedOf(id).map(suppressedView),
      rejected: rejected.flatMap((otherId) => {
        const [other] = pickCases(cases, [otherId]);
        const decision = decisionBetween(known, id, otherId);
        return other && decision ? [{ other, decision }] : [];
      }),
      abilities: {
        decideLink: abilityOf(actor, 'link.decide', subject.facts),
        openSeries: abilityOf(actor, 'series.open', subject.facts),
      },
    };
  },
);
