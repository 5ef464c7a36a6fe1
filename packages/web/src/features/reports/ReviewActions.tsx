import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { ReportRecord } from '@lianfang/contract/reports/reports';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

interface OfReport {
  readonly report: ReportRecord;
}

/** Somebody who works through the queue goes on to the next report without going back to the list. */
const useNext = (report: ReportRecord): (() => void) => {
  const navigate = useNavigate();
  const [text] = useSearchParams();
  const fromQueue = text.get('from') === 'queue';
  const queue = useEndpoint(reportEndpoints.reviewQueue, { query: { limit: 2 } }, { enabled: fromQueue });
  const next = queue.data?.rows.find((row) => row.id !== report.id);
  return () => {
    if (!fromQueue) return;
    void navigate(next ? to(paths.report, { reportId: next.id }, { from: 'queue' }) : paths.reportReview);
  };
};

const Review = ({ report }: OfReport) => {
  const w = useWords(reportWords);
  const onDone = useNext(report);
  const accept = useCommand(reportEndpoints.acceptReport, { done: w.accepted, onDone });
  const back = useCommand(reportEndpoints.returnReport, { done: w.returned, onDone });
  const params = { reportId: report.id };
  const { version } = report;
  return (
    <>
      <ConfirmButton
        main
        label={w.accept}
        reason={{ required: false, label: w.remark }}
        ability={report.abilities['report.accept']}
        onConfirm={(remark) => accept.runAndWait({ params, body: { remark, version } })}
      />
      <ConfirmButton
        danger
        label={w.return}
        reason={{ hint: w.returnHint }}
        ability={report.abilities['report.return']}
        onConfirm={(reason) => back.runAndWait({ params, body: { reason, version } })}
      />
    </>
  );
};

const OfUnit = ({ report }: OfReport) => {
  const w = useWords(reportWords);
  const recall = useCommand(reportEndpoints.recallReport, { done: w.recalled });
  const { abilities, version } = report;
  return (
    <>
      {abilities['report.save']?.allowed ? (
        <LinkButton
          main
          to={to(paths.reportWrite, { taskId: report.taskId, periodId: report.periodId })}
          label={w.edit}
        />
      ) : null}
      {report.state === 'submitted' && abilities['report.recall']?.allowed ? (
        <ConfirmButton
          label={w.recall}
          onConfirm={() => recall.runAndWait({ params: { reportId: report.id }, body: { version } })}
        />
      ) : null}
    </>
  );
};

/** What can be done about a report, by those who review it and by the unit whose it is. */
export const ReviewActions = ({ report }: OfReport) => {
  const w = useWords(reportWords);
  const may = useMay();
  const reopen = useCommand(reportEndpoints.reopenReport, { done: w.returned });
  return (
    <>
      {may('report.review') && report.state === 'submitted' ? <Review report={report} /> : null}
      {may('report.review') && report.state === 'accepted' ? (
        <ConfirmButton
          label={w.reopen}
          reason={{}}
          ability={report.abilities['report.reopen']}
          onConfirm={(reason) =>
            reopen.runAndWait({ params: { reportId: report.id }, body: { reason, version: report.version } })
          }
        />
      ) : null}
      <OfUnit report={report} />
      <PrintButton />
    </>
  );
};
