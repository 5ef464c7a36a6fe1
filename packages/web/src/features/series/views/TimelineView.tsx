import { EmptyState } from '../../../ui/EmptyState.tsx';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';
import { Moment } from '../../../ui/Moment.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useWords } from '../../../ui/words.ts';
import { Yuan } from '../../../ui/Yuan.tsx';
import { seriesWords } from '../../../words/series.ts';
import { type Lasting, lastingOf } from '../timeline.ts';
import { PaymentsOfSeries } from './PaymentsOfSeries.tsx';
import type { ViewProps } from './view-props.ts';

const useDelayText = () => {
  const w = useWords(seriesWords);
  return (minutes: number): string => {
    if (minutes < 120) return w.minutes(minutes);
    const hours = Math.round(minutes / 60);
    return hours < 48 ? w.hours(hours) : w.days(Math.round(hours / 24));
  };
};

const Row = ({ lasting }: { readonly lasting: Lasting }) => {
  const delay = useDelayText();
  const { of, start, width, minutes } = lasting;
  return (
    <tr>
      <th scope="row" className="lf-nowrap">
        <CaseNumber of={of} />
      </th>
      <td>
        <Moment at={of.happenedAt} />
      </td>
      <td>
        <Moment at={of.receivedAt} />
      </td>
      <td className="lf-number">
        <Yuan fen={of.loss} />
      </td>
      <td className="lf-time-cell">
        {delay(minutes)}
        <div className="lf-time-track" aria-hidden>
          <div className="lf-time-bar" style={{ insetInlineStart: `${start}%`, width: `${width}%` }} />
        </div>
      </td>
    </tr>
  );
};

const Cases = ({ lasting }: { readonly lasting: readonly Lasting[] }) => {
  const w = useWords(seriesWords);
  return (
    <WideTable label={w.timeline}>
      <thead>
        <tr>
          <th scope="col">{w.number}</th>
          <th scope="col">{w.happenedAt}</th>
          <th scope="col">{w.receivedAt}</th>
          <th scope="col" className="lf-number">
            {w.loss}
          </th>
          <th scope="col">{w.timelineHint}</th>
        </tr>
      </thead>
      <tbody>
        {lasting.map((one) => (
          <Row key={one.of.id} lasting={one} />
        ))}
      </tbody>
    </WideTable>
  );
};

/** When each case of a series happened and was reported, one below the other on one axis, and every single payment. */
export const TimelineView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const lasting = lastingOf(series.cases);
  return (
    <div className="lf-stack">
      {lasting.length === 0 ? <EmptyState title={w.noTimes} /> : <Cases lasting={lasting} />}
      <PaymentsOfSeries series={series} />
    </div>
  );
};
