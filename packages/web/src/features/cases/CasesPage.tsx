import { caseLifecycle, type CaseRow, CaseState } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { FraudType, fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { caseWords } from '../../words/cases.ts';
import { CaseMark } from './CaseMark.tsx';

const useCaseColumns = (): readonly RecordColumn<CaseRow>[] => {
  const w = useWords(caseWords);
  const say = useSay();
  const sum = (key: 'loss' | 'stopped' | 'frozen'): RecordColumn<CaseRow> => ({
    key,
    title: w[key],
    render: (one) => <Yuan fen={one[key]} />,
    width: 140,
    align: 'end',
  });
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 120, phone: 'heading' },
    { key: 'type', title: w.type, render: (one) => (one.type ? say(fraudTypes[one.type]) : w.noType), wraps: true },
    { key: 'receivedAt', title: w.receivedAt, render: (one) => <Moment at={one.receivedAt} />, width: 150 },
    sum('loss'),
    sum('stopped'),
    sum('frozen'),
    { key: 'openOrders', title: w.openOrders, render: (one) => one.openOrders || '', width: 90, align: 'end' },
    { key: 'state', title: w.state, render: (one) => <CaseMark state={one.state} />, width: 110 },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 190, phone: 'hidden' },
  ];
};

/** Cases, the newest first. */
export const CasesPage = () => {
  const w = useWords(caseWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(caseEndpoints.listCases);
  const columns = useCaseColumns();
  const report = may('case.report') ? <LinkButton main to={paths.caseReport} label={w.report} /> : undefined;
  const states = CaseState.options.map((value) => ({ value, label: say(caseLifecycle.states[value]) }));
  const types = FraudType.options.map((value) => ({ value, label: say(fraudTypes[value]) }));
  return (
    <PageFrame title={w.title} actions={report}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.case, { caseId: one.id })}
        empty={{ title: w.none, hint: w.noneNext, action: report }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
            <FilterSelect view={view} name="type" label={w.type} choices={types} />
            <UnitFilter view={view} name="unitId" />
          </>
        }
      />
    </PageFrame>
  );
};
