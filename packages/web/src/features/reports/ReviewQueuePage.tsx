import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { paths, to } from '../../paths.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { ReportFrame } from './ReportFrame.tsx';
import { useReportColumns } from './report-columns.tsx';

/** Reports of other units that wait for one's review, the longest waiting first. */
export const ReviewQueuePage = () => {
  const w = useWords(reportWords);
  const view = useListView(reportEndpoints.reviewQueue);
  const columns = useReportColumns();
  return (
    <ReportFrame>
      <RecordTable
        label={w.queue}
        view={view}
        columns={columns}
        idOf={(report) => report.id}
        openTo={(report) => to(paths.report, { reportId: report.id }, { from: 'queue' })}
        empty={{ title: w.nothingWaits }}
      />
    </ReportFrame>
  );
};
