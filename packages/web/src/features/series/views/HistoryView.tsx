import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { type SeriesEvent, seriesMoves } from '@lianfang/contract/series/series';
import { Link } from 'react-router';
import { useCommand } from '../../../api/use-command.ts';
import { paths, to } from '../../../paths.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';
import { useMay } from '../../../ui/me.ts';
import { Moment } from '../../../ui/Moment.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { actionWords } from '../../../words/actions.ts';
import { seriesListWords, seriesWords } from '../../../words/series.ts';
import type { ViewProps } from './view-props.ts';

const Undo = ({ series, event }: ViewProps & { readonly event: SeriesEvent }) => {
  const w = useWords(seriesWords);
  const a = useWords(actionWords);
  const may = useMay();
  const { undoSeriesChange } = seriesEndpoints;
  const undo = useCommand(undoSeriesChange, { done: a.done });
  if (event.undone !== null || !may(undoSeriesChange.action)) return null;
  const params = { seriesId: series.id, seriesEventId: event.id };
  return (
    <span className="lf-screen-only">
      <ConfirmButton
        small
        label={w.undo}
        text={w.undoText}
        reason={{}}
        ability={event.undo}
        onConfirm={(reason) => undo.runAndWait({ params, body: { reason } })}
      />
    </span>
  );
};

const Moved = ({ series, event }: ViewProps & { readonly event: SeriesEvent }) => {
  const l = useWords(seriesListWords);
  const known = series.cases.filter(({ id }) => event.caseIds.includes(id));
  if (event.caseIds.length === 0) return null;
  return (
    <span className="lf-facts">
      <span>{l.cases(event.caseIds.length)}</span>
      {known.slice(0, 20).map((one) => (
        <CaseNumber key={one.id} of={one} />
      ))}
    </span>
  );
};

/** What people did to a series, the latest first; each change can be undone while nothing rests on it. */
export const HistoryView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const say = useSay();
  return (
    <ol className="lf-plain" aria-label={w.history}>
      {series.history.map((event) => (
        <li key={event.id} className="lf-linked">
          <span className="lf-row">
            <strong>{say(seriesMoves[event.move])}</strong>
            <Moment at={event.at} />
            <span>{event.actorName}</span>
          </span>
          <span>{event.reason}</span>
          <Moved series={series} event={event} />
          {event.other === null ? null : (
            <span>
              {w.other}{' '}
              <Link to={to(paths.seriesRecord, { seriesId: event.other.id })}>
                {event.other.number} {event.other.name}
              </Link>
            </span>
          )}
          {event.undone === null ? null : (
            <span className="lf-quiet">
              {w.undone(event.undone.byName, event.undone.reason)} <Moment at={event.undone.at} />
            </span>
          )}
          <Undo series={series} event={event} />
        </li>
      ))}
    </ol>
  );
};
