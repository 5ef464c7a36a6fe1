import { EmptyState } from '../../../ui/EmptyState.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useWords } from '../../../ui/words.ts';
import { seriesWords } from '../../../words/series.ts';
import { placesOf } from '../places.ts';
import type { ViewProps } from './view-props.ts';

/** A cell the darker, the more cases it holds; the figure says the same. */
const shade = (count: number, most: number) => ({
  background: `color-mix(in srgb, var(--ant-color-primary) ${Math.round((count / most) * 32)}%, transparent)`,
});

/** Where and in which months the cases of a series happened, by the name of the place. */
export const PlacesView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const { months, places, most } = placesOf(series.cases);
  if (places.length === 0) return <EmptyState title={w.noTimes} />;
  return (
    <WideTable label={w.placesHint}>
      <thead>
        <tr>
          <th scope="col">{w.place}</th>
          {months.map((month) => (
            <th key={month} scope="col" className="lf-number">
              {month}
            </th>
          ))}
          <th scope="col" className="lf-number">
            {w.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ name, counts, total }) => (
          <tr key={name ?? ''}>
            <th scope="row">{name ?? w.unknownPlace}</th>
            {counts.map((count, place) => (
              <td key={months[place]} className="lf-heat" style={count === 0 ? {} : shade(count, most)}>
                {count === 0 ? '' : count}
              </td>
            ))}
            <td className="lf-number">
              <strong>{total}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};
