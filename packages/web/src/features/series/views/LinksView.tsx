import { EmptyState } from '../../../ui/EmptyState.tsx';
import { EvidenceLines } from '../../../ui/links/EvidenceLines.tsx';
import { StrengthMark } from '../../../ui/links/StrengthMark.tsx';
import { useWords } from '../../../ui/words.ts';
import { linkWords } from '../../../words/links.ts';
import { seriesWords } from '../../../words/series.ts';
import { CaseOf, casesOf } from './CaseOf.tsx';
import type { ViewProps } from './view-props.ts';

/** Every link within a series, with its evidence. */
export const LinksView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const l = useWords(linkWords);
  const { links, linkCount } = series;
  const cases = casesOf(series);
  if (series.linking !== null) return null;
  if (links.length === 0) return <EmptyState title={w.noLinks} />;
  return (
    <>
      {links.length < linkCount ? <p className="lf-quiet">{w.linkCount(links.length, linkCount)}</p> : null}
      <ul className="lf-plain" aria-label={w.links}>
        {links.map((link) => (
          <li key={`${link.a} ${link.b}`} className="lf-linked">
            <span className="lf-row">
              <CaseOf id={link.a} cases={cases} />
              <span aria-hidden>–</span>
              <CaseOf id={link.b} cases={cases} />
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
