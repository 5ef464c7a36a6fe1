import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Unit } from '@lianfang/contract/units/units';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { unitKindWords, unitWords } from '../../words/units.ts';

const useColumns = (): readonly RecordColumn<Unit>[] => {
  const w = useWords(unitWords);
  const kinds = useWords(unitKindWords);
  return [
    { key: 'name', title: w.name, render: (unit) => unit.name, phone: 'heading' },
    { key: 'shortName', title: w.shortName, render: (unit) => unit.shortName ?? '', width: 180 },
    { key: 'kind', title: w.kind, render: (unit) => kinds[unit.kind], width: 120 },
    { key: 'since', title: w.since, render: (unit) => unit.since, width: 120, phone: 'hidden' },
  ];
};

/** The directory of units as a list. */
export const UnitsPage = () => {
  const w = useWords(unitWords);
  const view = useListView(unitEndpoints.listUnits);
  const columns = useColumns();
  return (
    <PageFrame title={w.title}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(unit) => unit.id}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<SearchBox view={view} label={w.searchHint} />}
      />
    </PageFrame>
  );
};
