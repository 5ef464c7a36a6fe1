import type { LinkedCase } from '@lianfang/contract/series/links';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { EvidenceLines } from '../../../ui/links/EvidenceLines.tsx';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';
import { StrengthMark } from '../../../ui/links/StrengthMark.tsx';
import { useWords } from '../../../ui/words.ts';
import { linkWords } from '../../../words/links.ts';
import { seriesWords } from '../../../words/series.ts';
import type { ViewProps } from './view-props.ts';

const Named = ({ id, cases }: { readonly id: LinkedCase['id']; readonly cases: ReadonlyMap<string, LinkedCase> }) => {
  const found = cases.get(id);
  return found === undefined ? null : <CaseNumber of={found} />;
};

/** Every link within a series, with its evidence. */
export const LinksView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const l = useWords(linkWords);
  const { links, linkCount } = series;
  const cases = new Map(series.cases.map((one) => [one.id as string, one]));
  if (series.linking !== null) return null;
  if (links.length === 0) return <EmptyState title={w.noLinks} />;
  return (
    <>
      {links.length < linkCount ? <p className="lf-quiet">{w.linkCount(links.length, linkCount)}</p> : null}
      <ul className="lf-plain" aria-label={w.links}>
        {links.map((link) => (
          <li key={`${link.a} ${link.b}`} className="lf-linked">
            <span className="lf-row">
              <Named id={link.a} cases={cases} />
              <span aria-hidden>–</span>
              <Named id={link.b} cases={cases} />
              <StrengthMark verdict={link.strength} />
              <span className="lf-quiet">{l.score(link.score)}</span>
            </span>
            <EvidenceLines evidence={link.evidence} />
            {link.decision === null ? null : (
              <span className="lf-quiet">{l.decidedBy(link.decision.byName, link.decision.reason)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
