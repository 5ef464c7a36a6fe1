import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { reportLifecycle, type ReportRecord } from '@lianfang/contract/reports/reports';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { shownFiles } from './evidence-files.ts';
import { FigureList } from './FigureList.tsx';
import { ReportHistory } from './ReportHistory.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import { reportTones } from './report-columns.tsx';

const Text = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const w = useWords(reportWords);
  return (
    <Section title={title}>
      <p className="lf-prose">{text || <span className="lf-quiet">{w.noText}</span>}</p>
    </Section>
  );
};

const Facts = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  const say = useSay();
  return (
    <>
      <StateMark tone={reportTones[report.state]}>{say(reportLifecycle.states[report.state])}</StateMark>
      <span>{report.unitName}</span>
      <span>{report.periodLabel}</span>
      {report.submittedAt === null ? <DueMark dueAt={report.dueAt} /> : <Moment at={report.submittedAt} />}
      {report.late ? <StateMark tone="soon">{w.late}</StateMark> : null}
      {report.revision > 1 ? <span>{w.revision(report.revision)}</span> : null}
    </>
  );
};

const Body = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  return (
    <div className="lf-stack">
      <Text title={w.progress} text={report.progress} />
      {report.indicators.length > 0 ? (
        <Section title={w.figures}>
          <FigureList report={report} />
        </Section>
      ) : null}
      {report.evidence.length > 0 ? (
        <Section title={w.evidence}>
          <EvidenceList files={shownFiles(report.id, report.evidence)} />
        </Section>
      ) : null}
      {report.problems ? <Text title={w.problems} text={report.problems} /> : null}
      {report.nextSteps ? <Text title={w.nextSteps} text={report.nextSteps} /> : null}
      {report.acceptance ? <Text title={w.acceptance} text={report.acceptance} /> : null}
      <ReportHistory report={report} />
    </div>
  );
};

/** A report as it was handed in, with its evidence, its history and what can be done about it. */
export const ReportPage = () => {
  const { reportId = '' } = useParams();
  const asked = useEndpoint(reportEndpoints.readReport, { params: { reportId } });
  const report = asked.data;
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!report) return <Loading rows={12} />;
  return (
    <PageFrame
      title={report.taskTitle}
      above={<Link to={to(paths.task, { taskId: report.taskId })}>{report.taskTitle}</Link>}
      facts={<Facts report={report} />}
      actions={<ReviewActions report={report} />}
    >
      <Body report={report} />
    </PageFrame>
  );
};
