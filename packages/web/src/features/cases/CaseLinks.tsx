import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { CaseLink, CaseLinks as Links } from '@lianfang/contract/series/links';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { BeingLinked } from '../../ui/links/BeingLinked.tsx';
import { DecideLinkButtons } from '../../ui/links/DecideLinkButtons.tsx';
import { EvidenceLines, SuppressedValues } from '../../ui/links/EvidenceLines.tsx';
import { LinkedCaseText } from '../../ui/links/LinkedCaseText.tsx';
import { OpenSeriesDialog } from '../../ui/links/OpenSeriesDialog.tsx';
import { StrengthMark } from '../../ui/links/StrengthMark.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { linkWords } from '../../words/links.ts';
import { CompareDialog } from './CompareDialog.tsx';

interface OfLinks {
  readonly links: Links;
}

const LinkLine = ({ links, link }: OfLinks & { readonly link: CaseLink }) => {
  const w = useWords(linkWords);
  const { other, decision } = link;
  return (
    <li className="lf-linked">
      <span className="lf-row">
        <StrengthMark verdict={link.strength} />
        <span className="lf-quiet">{w.score(link.score)}</span>
        <LinkedCaseText of={other} />
      </span>
      <EvidenceLines evidence={link.evidence} />
      {decision === null ? null : <span className="lf-quiet">{w.decidedBy(decision.byName, decision.reason)}</span>}
      <span className="lf-row lf-screen-only">
        <DecideLinkButtons caseId={links.caseId} otherId={other.id} decision={decision} abilities={links.abilities} />
      </span>
    </li>
  );
};

const Rejected = ({ links }: OfLinks) => {
  const w = useWords(linkWords);
  if (links.rejected.length === 0) return null;
  return (
    <details>
      <summary>{w.rejected(links.rejected.length)}</summary>
      <ul className="lf-plain">
        {links.rejected.map(({ other, decision }) => (
          <li key={other.id} className="lf-linked">
            <LinkedCaseText of={other} />
            <span className="lf-quiet">{w.decidedBy(decision.byName, decision.reason)}</span>
            <span className="lf-row lf-screen-only">
              <DecideLinkButtons
                caseId={links.caseId}
                otherId={other.id}
                decision={decision}
                abilities={links.abilities}
              />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What the machine would make one series of, and the way to make it one. */
const Suggested = ({ links }: OfLinks) => {
  const w = useWords(linkWords);
  const may = useMay();
  const { openSeries } = seriesEndpoints;
  const { suggested, series } = links;
  if (series !== null || suggested.length < 2) return null;
  const evidence = links.links.filter(({ strength }) => strength !== 'weak').flatMap((link) => link.evidence);
  const once = [...new Map(evidence.map((one) => [one.sentence.zh, one])).values()].slice(0, 5);
  return (
    <div className="lf-row">
      <span className="lf-grow">{w.mayForm(suggested.length)}</span>
      {may(openSeries.action) ? (
        <DialogButton label={w.open} main small ability={links.abilities[openSeries.id]}>
          {(close) => <OpenSeriesDialog cases={suggested} evidence={once} onClose={close} />}
        </DialogButton>
      ) : null}
    </div>
  );
};

const Shown = ({ links }: OfLinks) => {
  const w = useWords(linkWords);
  const joined = useJoined();
  return (
    <div className="lf-stack">
      {links.series === null ? null : (
        <p>
          {w.inSeries}{' '}
          <Link to={to(paths.seriesRecord, { seriesId: links.series.id })}>
            {links.series.number} {links.series.name}
          </Link>
        </p>
      )}
      <Suggested links={links} />
      <BeingLinked endpoint={seriesEndpoints.readCaseLinks} linking={links.linking} />
      {links.linking !== null ? null : links.links.length === 0 ? (
        <p className="lf-quiet">{links.rejected.length > 0 ? w.noneLeft : joined.label(w.none, w.noneNext)}</p>
      ) : (
        <ul className="lf-plain" aria-label={w.title}>
          {links.links.map((link) => (
            <LinkLine key={link.other.id} links={links} link={link} />
          ))}
        </ul>
      )}
      <Rejected links={links} />
      <SuppressedValues values={links.suppressed} />
    </div>
  );
};

/** The cases that may belong to one, each with why; and the way to ask why another one does not. */
export const CaseLinks = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(linkWords);
  const may = useMay();
  const { readCaseLinks } = seriesEndpoints;
  const isAllowed = may(readCaseLinks.action);
  const asked = useEndpoint(readCaseLinks, { params: { caseId: found.id } }, { enabled: isAllowed });
  if (!isAllowed) return null;
  return (
    <Section
      title={w.title}
      actions={
        <DialogButton label={w.compare} small>
          {(close) => <CompareDialog found={found} onClose={close} />}
        </DialogButton>
      }
    >
      <Reply of={asked} rows={3}>
        {(links) => <Shown links={links} />}
      </Reply>
    </Section>
  );
};
