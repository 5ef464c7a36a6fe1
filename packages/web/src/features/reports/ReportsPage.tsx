import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { reportLifecycle, ReportState } from '@lianfang/contract/reports/reports';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { ReportFrame } from './ReportFrame.tsx';
import { useReportColumns } from './report-columns.tsx';

/** Every report that one may see, the latest handed in first. */
export const ReportsPage = () => {
  const w = useWords(reportWords);
  const say = useSay();
  const view = useListView(reportEndpoints.listReports);
  const columns = useReportColumns();
  const filters = (
    <>
      <FilterSelect
        view={view}
        name="state"
        label={w.state}
        choices={ReportState.options.map((value) => ({ value, label: say(reportLifecycle.states[value]) }))}
      />
      <FilterSelect
        view={view}
        name="late"
        label={w.timing}
        choices={[
          { value: 'true', label: w.late },
          { value: 'false', label: w.onTime },
        ]}
      />
    </>
  );
  return (
    <ReportFrame>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(report) => report.id}
        openTo={(report) => to(paths.report, { reportId: report.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={filters}
      />
    </ReportFrame>
  );
};
