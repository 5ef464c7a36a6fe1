import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { type Unit, UnitKind, unitKinds } from '@lianfang/contract/units/units';
import { Checkbox } from 'antd';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { UnitsFrame } from './UnitsFrame.tsx';

const useColumns = (): readonly RecordColumn<Unit>[] => {
  const w = useWords(unitWords);
  const say = useSay();
  return [
    { key: 'name', title: w.name, render: (unit) => unit.name, phone: 'heading' },
    { key: 'shortName', title: w.shortName, render: (unit) => unit.shortName ?? '', width: 200, phone: 'hidden' },
    { key: 'kind', title: w.kind, render: (unit) => say(unitKinds[unit.kind]), width: 120 },
    {
      key: 'since',
      title: w.since,
      render: (unit) => (unit.closedOn ? <StateMark tone="quiet">{w.closedOn(unit.closedOn)}</StateMark> : unit.since),
      width: 180,
    },
  ];
};

/** The directory of units as a list. */
export const UnitsPage = () => {
  const w = useWords(unitWords);
  const say = useSay();
  const view = useListView(unitEndpoints.listUnits);
  const columns = useColumns();
  const kinds = UnitKind.options.map((value) => ({ value, label: say(unitKinds[value]) }));
  return (
    <UnitsFrame>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(unit) => unit.id}
        openTo={(unit) => to(paths.unit, { unitId: unit.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="kind" label={w.kind} choices={kinds} />
            <Checkbox
              checked={view.query['closed'] === 'true'}
              onChange={(event) => view.set({ closed: event.target.checked ? 'true' : undefined })}
            >
              {w.showClosed}
            </Checkbox>
          </>
        }
      />
    </UnitsFrame>
  );
};
