import { evidenceTypes, type LinkedCase } from '@lianfang/contract/series/links';
import type { SeriesRecord } from '@lianfang/contract/series/series';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SuppressedValues } from '../../../ui/links/EvidenceLines.tsx';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { seriesWords } from '../../../words/series.ts';
import type { ViewProps } from './view-props.ts';

type Point = SeriesRecord['sharedPoints'][number];

/** With more cases than this their numbers stand in the line, for no table is read that is wider. */
const mostColumns = 20;

const Head = ({ point }: { readonly point: Point }) => {
  const say = useSay();
  return (
    <th scope="row">
      <span className="lf-quiet">{say(evidenceTypes[point.type])}</span> {point.value}
    </th>
  );
};

interface TableProps {
  readonly cases: readonly LinkedCase[];
  readonly points: readonly Point[];
}

const Dots = ({ cases, point }: Pick<TableProps, 'cases'> & { readonly point: Point }) => {
  const w = useWords(seriesWords);
  return cases.map(({ id }) => (
    <td key={id} className="lf-dot">
      {point.caseIds.includes(id) ? (
        <>
          <span aria-hidden>●</span>
          <span className="lf-unseen">{w.has}</span>
        </>
      ) : null}
    </td>
  ));
};

const Numbers = ({ cases, point }: Pick<TableProps, 'cases'> & { readonly point: Point }) => (
  <td>
    <span className="lf-facts">
      {cases
        .filter(({ id }) => point.caseIds.includes(id))
        .map((one) => (
          <CaseNumber key={one.id} of={one} />
        ))}
    </span>
  </td>
);

/** Values against cases: a column each where they fit, else one with the numbers of those that have the value. */
const PointTable = ({ cases, points }: TableProps) => {
  const w = useWords(seriesWords);
  const isWide = cases.length > mostColumns;
  const Cells = isWide ? Numbers : Dots;
  return (
    <WideTable label={w.points}>
      <thead>
        <tr>
          <th scope="col">{w.value}</th>
          {isWide ? (
            <th scope="col">{w.cases}</th>
          ) : (
            cases.map((one) => (
              <th key={one.id} scope="col" className="lf-dot">
                <CaseNumber of={one} />
              </th>
            ))
          )}
          <th scope="col" className="lf-number">
            {w.inCounty}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.type} ${point.value ?? ''}`}>
            <Head point={point} />
            <Cells cases={cases} point={point} />
            <td className="lf-number">{point.cases}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};

/** What the cases of a series share: each value against the cases that have it. */
export const PointsView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const { cases, sharedPoints } = series;
  return (
    <div className="lf-stack">
      {sharedPoints.length === 0 ? (
        <EmptyState title={w.noPoints} hint={w.noPointsNext} />
      ) : (
        <PointTable cases={cases} points={sharedPoints} />
      )}
      <SuppressedValues values={series.suppressed} />
    </div>
  );
};
