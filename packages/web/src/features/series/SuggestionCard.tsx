import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesSuggestion } from '@lianfang/contract/series/series';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { EvidenceLines } from '../../ui/links/EvidenceLines.tsx';
import { LinkedCaseText } from '../../ui/links/LinkedCaseText.tsx';
import { OpenSeriesDialog } from '../../ui/links/OpenSeriesDialog.tsx';
import { suggestName } from '../../ui/links/suggest-name.ts';
import { useMay } from '../../ui/me.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { linkWords } from '../../words/links.ts';
import { seriesListWords } from '../../words/series.ts';
import { JoinSeriesDialog } from './JoinSeriesDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';

interface OfSuggestion {
  readonly suggestion: SeriesSuggestion;
}

const Acts = ({ suggestion }: OfSuggestion) => {
  const w = useWords(seriesListWords);
  const may = useMay();
  const { openSeries, addToSeries, rejectLinks } = seriesEndpoints;
  const { cases, evidence, open } = suggestion;
  const [series] = open;
  const mayDecide = cases.filter(({ isReadable }) => isReadable).length > 1;
  return (
    <span className="lf-row lf-screen-only">
      {series === undefined && may(openSeries.action) ? (
        <DialogButton label={w.confirm} main small>
          {(close) => (
            <OpenSeriesDialog
              cases={cases}
              evidence={evidence}
              more={suggestion.caseCount - cases.length}
              onClose={close}
            />
          )}
        </DialogButton>
      ) : null}
      {series !== undefined && open.length === 1 && may(addToSeries.action) ? (
        <DialogButton label={w.join} main small>
          {(close) => <JoinSeriesDialog series={series} cases={cases} evidence={evidence} onClose={close} />}
        </DialogButton>
      ) : null}
      {may(rejectLinks.action) ? (
        <DialogButton label={w.reject} small ability={{ allowed: mayDecide, reason: mayDecide ? null : w.rejectNone }}>
          {(close) => <RejectDialog cases={cases} onClose={close} />}
        </DialogButton>
      ) : null}
    </span>
  );
};

const Joins = ({ suggestion: { open } }: OfSuggestion) => {
  const w = useWords(seriesListWords);
  if (open.length === 0) return null;
  return (
    <span className="lf-row">
      <span>{open.length === 1 ? w.joins : w.joinsMany}</span>
      {open.map((one) => (
        <Link key={one.id} to={to(paths.seriesRecord, { seriesId: one.id })}>
          {one.number} {one.name}
        </Link>
      ))}
    </span>
  );
};

/** So much evidence stands there before anybody opens the rest. */
const shownAtOnce = 2;

/** What the machine takes for one series: how many cases, how surely, the strongest evidence; opened, all of it. */
export const SuggestionCard = ({ suggestion }: OfSuggestion) => {
  const w = useWords(seriesListWords);
  const l = useWords(linkWords);
  const say = useSay();
  const { key, cases, caseCount, freshCount, score, evidence } = suggestion;
  return (
    <li data-record={key} tabIndex={-1} className="lf-linked">
      <span className="lf-row">
        <strong>{suggestName(cases, evidence, say) || w.suggestions}</strong>
        <span>{w.cases(caseCount)}</span>
        <span>{l.score(score)}</span>
        {freshCount < caseCount ? <span className="lf-quiet">{w.fresh(freshCount)}</span> : null}
      </span>
      <Joins suggestion={suggestion} />
      <EvidenceLines evidence={evidence.slice(0, shownAtOnce)} />
      <details>
        <summary>{w.why}</summary>
        <div className="lf-stack">
          {evidence.length > shownAtOnce ? <EvidenceLines evidence={evidence.slice(shownAtOnce)} /> : null}
          {cases.length < caseCount ? <p className="lf-quiet">{w.casesShown(cases.length, caseCount)}</p> : null}
          <ul className="lf-plain lf-lines" aria-label={l.cases}>
            {cases.map((one) => (
              <li key={one.id}>
                <LinkedCaseText of={one} />
              </li>
            ))}
          </ul>
        </div>
      </details>
      <Acts suggestion={suggestion} />
    </li>
  );
};
