import { LinkDecision, LinkEvidence, SuppressedValue } from '@lianfang/contract/series/links';
import type { Evidence, Suppressed } from '@lianfang/engine/linking/link-case';
import type { CaseLinks } from './case-links.ts';

const longest = 300;

/** A script is somebody's narrative: of it only the likeness is told. */
const shownValue = ({ type, value }: Pick<Evidence, 'type' | 'value'>): string | null =>
  type === 'script' || value === null ? null : value.slice(0, longest);

export const evidenceView = (evidence: Evidence): LinkEvidence =>
  LinkEvidence.parse({ ...evidence, value: shownValue(evidence) });

export const suppressedView = (suppressed: Suppressed): SuppressedValue =>
  SuppressedValue.parse({ ...suppressed, value: shownValue(suppressed) });

/** What a person decided of two cases and still stands, or null. */
export const decisionBetween = (
  { index, decided }: Pick<CaseLinks, 'index' | 'decided'>,
  one: string,
  other: string,
): LinkDecision | null => {
  const found = index.decisions.between(one, other);
  return found === null
    ? null
    : LinkDecision.parse({
        id: found.id,
        verdict: found.kind,
        byName: found.by,
        at: new Date(found.at).toISOString(),
        reason: found.reason,
        ofSeries: decided.get(found.id)?.ofSeries ?? false,
      });
};
