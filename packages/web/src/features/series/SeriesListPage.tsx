import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { type SeriesRow, SeriesState, seriesStates } from '@lianfang/contract/series/series';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { seriesListWords } from '../../words/series.ts';
import { SeriesFrame } from './SeriesFrame.tsx';
import { SeriesMark } from './SeriesMark.tsx';

const useColumns = (): readonly RecordColumn<SeriesRow>[] => {
  const w = useWords(seriesListWords);
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 130, phone: 'heading' },
    { key: 'name', title: w.name, render: (one) => one.name, wraps: true },
    { key: 'caseCount', title: w.caseCount, render: (one) => one.caseCount, width: 80, align: 'end' },
    { key: 'loss', title: w.loss, render: (one) => <Yuan fen={one.loss} />, width: 140, align: 'end' },
    { key: 'frozen', title: w.frozen, render: (one) => <Yuan fen={one.frozen} />, width: 140, align: 'end' },
    {
      key: 'span',
      title: w.span,
      render: (one) => (
        <span className="lf-row">
          <Moment at={one.firstAt} as="day" /> – <Moment at={one.lastAt} as="day" />
        </span>
      ),
      width: 160,
    },
    { key: 'state', title: w.state, render: (one) => <SeriesMark state={one.state} />, width: 130 },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 180, phone: 'hidden' },
    { key: 'openedAt', title: w.openedAt, render: (one) => <Moment at={one.openedAt} />, width: 150, phone: 'hidden' },
  ];
};

/** The series that people opened, the newest first. */
export const SeriesListPage = () => {
  const w = useWords(seriesListWords);
  const say = useSay();
  const view = useListView(seriesEndpoints.listSeries);
  const columns = useColumns();
  const states = SeriesState.options.map((value) => ({ value, label: say(seriesStates[value]) }));
  return (
    <SeriesFrame>
      <RecordTable
        label={w.opened}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.seriesRecord, { seriesId: one.id })}
        empty={{ title: w.openNone, hint: w.openNoneNext }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
            <UnitFilter view={view} name="unitId" />
          </>
        }
      />
    </SeriesFrame>
  );
};
