import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { ReportForm } from './ReportForm.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const Existing = ({ reportId }: { readonly reportId: string }) => {
  const w = useWords(reportWords);
  const joined = useJoined();
  const asked = useEndpoint(reportEndpoints.readReport, { params: { reportId } });
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const report = asked.data;
  if (!report) return <Loading rows={10} />;
  const facts = `${report.unitName} · ${report.periodLabel}`;
  return (
    <PageFrame
      narrow
      title={joined.label(w.begin, report.taskTitle)}
      facts={facts}
      above={<Link to={to(paths.task, { taskId: report.taskId })}>{report.taskTitle}</Link>}
    >
      <ReportForm key={`${report.id} ${report.version}`} report={report} />
    </PageFrame>
  );
};

/** Opens the report of a period to write in it; a period without one gets its draft first. */
export const ReportWritePage = () => {
  const { taskId = '', periodId = '' } = useParams();
  const task = useEndpoint(taskEndpoints.readTask, { params: { taskId } });
  const period = task.data?.periods.find((one) => one.id === periodId);
  const begin = useCommand(reportEndpoints.startReport, { onRefused: () => true, touches: [taskEndpoints.readTask] });
  const missing = period !== undefined && period.reportId === null;
  const begun = useRef(false);
  const { run, refusal } = begin;
  useEffect(() => {
    if (!missing || begun.current) return;
    begun.current = true;
    run({ params: { periodId }, body: {} });
  }, [missing, periodId, run]);
  if (task.error) return <ErrorState error={task.error} />;
  if (refusal) return <ErrorState error={refusal} />;
  if (period?.reportId) return <Existing reportId={period.reportId} />;
  return <Loading rows={10} />;
};
