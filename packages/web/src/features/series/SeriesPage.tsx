import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesRecord } from '@lianfang/contract/series/series';
import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { BeingLinked } from '../../ui/links/BeingLinked.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Sums } from '../../ui/Sums.tsx';
import { useWords } from '../../ui/words.ts';
import { seriesListWords, seriesWords } from '../../words/series.ts';
import { SeriesActions } from './SeriesActions.tsx';
import { SeriesMark } from './SeriesMark.tsx';
import { CasesView } from './views/CasesView.tsx';
import { GraphView } from './views/GraphView.tsx';
import { HistoryView } from './views/HistoryView.tsx';
import { LinksView } from './views/LinksView.tsx';
import { MoneyView } from './views/MoneyView.tsx';
import { PlacesView } from './views/PlacesView.tsx';
import { PointsView } from './views/PointsView.tsx';
import { TimelineView } from './views/TimelineView.tsx';
import type { ViewProps } from './views/view-props.ts';
import './series.css';

/** By the last part of the address; the cases have none. */
const views = {
  cases: CasesView,
  points: PointsView,
  links: LinksView,
  graph: GraphView,
  timeline: TimelineView,
  places: PlacesView,
  money: MoneyView,
  history: HistoryView,
} as const satisfies Record<string, ComponentType<ViewProps>>;

type View = keyof typeof views;
const isView = (name: string): name is View => Object.hasOwn(views, name);
const viewNames = Object.keys(views).filter(isView);

/** What these show hangs on the links of all cases. */
const hangOnLinks: readonly View[] = ['cases', 'points', 'links'];

const addressOf = (seriesId: string, view: View): string =>
  view === 'cases' ? to(paths.seriesRecord, { seriesId }) : to(paths.seriesView, { seriesId, view });

const Facts = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const l = useWords(seriesListWords);
  const { mergedInto } = series;
  return (
    <>
      <SeriesMark state={series.state} />
      <span>{series.number}</span>
      <span>{l.cases(series.caseCount)}</span>
      {series.readableCount < series.caseCount ? (
        <span>{w.readable(series.readableCount, series.caseCount)}</span>
      ) : null}
      <span>{series.unitName}</span>
      {mergedInto === null ? null : (
        <span>
          {w.mergedInto}{' '}
          <Link to={to(paths.seriesRecord, { seriesId: mergedInto.id })}>
            {mergedInto.number} {mergedInto.name}
          </Link>
        </span>
      )}
    </>
  );
};

const Shown = ({ series, view }: ViewProps & { readonly view: View }) => {
  const w = useWords(seriesWords);
  const l = useWords(seriesListWords);
  const Body = views[view];
  return (
    <PageFrame
      title={series.name}
      above={<Link to={paths.seriesOpened}>{l.opened}</Link>}
      facts={<Facts series={series} />}
      actions={<SeriesActions series={series} />}
      tabs={viewNames.map((name) => ({ to: addressOf(series.id, name), label: w[name] }))}
    >
      <Sums
        sums={(['loss', 'stopped', 'frozen', 'returned'] as const).map((key) => ({ label: l[key], fen: series[key] }))}
      />
      {view === 'cases' && series.note !== '' ? <Prose text={series.note} /> : null}
      {hangOnLinks.includes(view) ? (
        <BeingLinked endpoint={seriesEndpoints.readSeries} linking={series.linking} />
      ) : null}
      <Body series={series} />
    </PageFrame>
  );
};

/** A series: its cases, what they share, where the money went, and what people decided of it. */
export const SeriesPage = () => {
  const { seriesId = '', view = 'cases' } = useParams();
  const asked = useEndpoint(seriesEndpoints.readSeries, { params: { seriesId } });
  if (!isView(view)) return <NotFoundPage />;
  return (
    <Reply of={asked} rows={12}>
      {(series: SeriesRecord) => <Shown series={series} view={view} />}
    </Reply>
  );
};
