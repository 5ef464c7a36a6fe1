import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useWords } from '../../../ui/words.ts';
import { seriesWords } from '../../../words/series.ts';
import { graphOf } from '../graph.ts';
import { SeriesGraph } from '../SeriesGraph.tsx';
import type { ViewProps } from './view-props.ts';

/** The cases of a series and what they share, as a picture. */
export const GraphView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const graph = graphOf(series.cases, series.sharedPoints);
  if (graph.edges.length === 0) return <EmptyState title={w.noPoints} hint={w.noPointsNext} />;
  return (
    <>
      <p className="lf-quiet lf-screen-only">{w.graphHint}</p>
      {graph.leftOut === 0 ? null : <p className="lf-quiet">{w.graphLeftOut(graph.leftOut)}</p>}
      <SeriesGraph graph={graph} />
    </>
  );
};
