import { RungCode, rungCodes } from '@lianfang/contract/supervision/rungs';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import {
  supervisionLifecycle,
  type SupervisionRow,
  SupervisionState,
} from '@lianfang/contract/supervision/supervision';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { type ListView, useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { AnswerDue, CaseState } from './CaseState.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';

const useColumns = (): readonly RecordColumn<SupervisionRow>[] => {
  const w = useWords(supervisionWords);
  const say = useSay();
  return [
    { key: 'number', title: w.number, render: (one) => one.number ?? '', width: 180 },
    { key: 'title', title: w.caseTitle, render: (one) => one.title, phone: 'heading', wraps: true },
    { key: 'rung', title: w.rung, render: (one) => say(rungCodes[one.rung]), width: 90 },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 180 },
    { key: 'state', title: w.state, render: (one) => <CaseState state={one.state} />, width: 130 },
    { key: 'due', title: w.due, render: (one) => <AnswerDue of={one} />, width: 180 },
    { key: 'issued', title: w.issued, render: (one) => <Moment at={one.issuedAt} as="day" />, width: 90 },
  ];
};

const Filters = ({ view }: { readonly view: ListView<SupervisionRow> }) => {
  const w = useWords(supervisionWords);
  const say = useSay();
  return (
    <>
      <SearchBox view={view} label={w.searchHint} />
      <UnitFilter view={view} name="unitId" />
      <FilterSelect
        view={view}
        name="rung"
        label={w.rung}
        choices={RungCode.options.map((value) => ({ value, label: say(rungCodes[value]) }))}
      />
      <FilterSelect
        view={view}
        name="state"
        label={w.state}
        choices={SupervisionState.options.map((value) => ({ value, label: say(supervisionLifecycle.states[value]) }))}
      />
      <FilterSelect view={view} name="open" label={w.which} choices={[{ value: 'true', label: w.open }]} />
      <FilterSelect view={view} name="overdue" label={w.due} choices={[{ value: 'true', label: w.overdue }]} />
    </>
  );
};

/** Every case on the ladder that one may see. */
export const CasesPage = () => {
  const w = useWords(supervisionWords);
  const view = useListView(supervisionEndpoints.listSupervisions);
  const columns = useColumns();
  return (
    <SupervisionFrame>
      <RecordTable
        label={w.cases}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.supervisionLetter, { supervisionId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<Filters view={view} />}
      />
    </SupervisionFrame>
  );
};
