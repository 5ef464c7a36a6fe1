import type { Label } from '../calendar/label.ts';
import { evidenceBetween, type Shared } from './evidence-between.ts';
import { scoreOf } from './gather-links.ts';
import type { KnownCases } from './known-cases.ts';
import type { LinkAnswer, Verdict } from './link-case.ts';
import type { LinkDecision, LinkDecisions } from './series/decisions.ts';
import { hasTwo, isStrong, strongScore } from './weigh.ts';

const decidedReason = ({ kind, by, reason }: LinkDecision): Label =>
  kind === 'confirm'
    ? { zh: `${by}已确认串并：${reason}`, en: `${by} confirmed the link: ${reason}` }
    : kind === 'reject'
      ? { zh: `${by}已否决串并：${reason}`, en: `${by} rejected the link: ${reason}` }
      : { zh: `${by}已将两案分开：${reason}`, en: `${by} split the two apart: ${reason}` };

const percent = (part: number): string => `${Math.round(part * 100)}%`;

const ruleReason = ({ evidence, suppressed, familyBits, hasRare, sum }: Shared): Label => {
  if (evidence.length === 0)
    return suppressed.length > 0
      ? {
          zh: '两案共有的只有共用值，共用值不作为依据',
          en: 'all that both have are common values, which speak for nothing',
        }
      : {
          zh: '两案没有任何共同的标识，话术也不相近',
          en: 'the two share no identifier, and their scripts are not alike',
        };
  if (hasRare)
    return { zh: '有一项少见的共同标识，单独即可支持', en: 'one rare shared identifier is enough by itself' };
  if (!hasTwo(familyBits))
    return {
      zh: '证据只来自一个渠道，又不是少见的硬标识，还需另一个独立渠道印证',
      en: 'all evidence is from one channel and none of it is a rare identifier: a second, independent channel is needed',
    };
  const score = scoreOf(sum);
  return isStrong(score, familyBits, hasRare)
    ? { zh: `两个独立渠道相互印证（${percent(score)}）`, en: `two independent channels agree (${percent(score)})` }
    : {
        zh: `有两个渠道，但合计只有 ${percent(score)}，不到 ${percent(strongScore)}`,
        en: `two channels, but together only ${percent(score)} of the ${percent(strongScore)} needed`,
      };
};

const unknown = (id: string): LinkAnswer => ({
  verdict: 'none',
  score: 0,
  evidence: [],
  suppressed: [],
  reasons: [{ zh: `没有案件 ${id}`, en: `there is no case ${id}` }],
});

const verdictOf = (decision: LinkDecision | null, { evidence, familyBits, hasRare, sum }: Shared): Verdict => {
  if (decision) return decision.kind === 'confirm' ? 'confirmed' : 'rejected';
  if (evidence.length === 0) return 'none';
  return isStrong(scoreOf(sum), familyBits, hasRare) ? 'strong' : 'weak';
};

/** Why two cases are linked, or are not: what a person decided, what counts, what does not, and what is missing. */
export const answerLink = (cases: KnownCases, decisions: LinkDecisions, a: string, b: string): LinkAnswer => {
  const [one, other] = [cases.slotOf(a), cases.slotOf(b)];
  if (one === 0) return unknown(a);
  if (other === 0) return unknown(b);
  const shared = evidenceBetween(cases, one, other);
  const decision = decisions.between(a, b);
  return {
    verdict: verdictOf(decision, shared),
    score: scoreOf(shared.sum),
    evidence: shared.evidence,
    suppressed: shared.suppressed,
    reasons: [...(decision ? [decidedReason(decision)] : []), ruleReason(shared)],
  };
};
