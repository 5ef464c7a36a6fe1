import { reportLifecycle, type ReportRow } from '@lianfang/contract/reports/reports';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

export const reportTones: Readonly<Record<ReportRow['state'], Tone>> = {
  draft: 'quiet',
  submitted: 'waiting',
  returned: 'wrong',
  accepted: 'good',
};

/** What a list of reports shows. */
export const useReportColumns = (): readonly RecordColumn<ReportRow>[] => {
  const w = useWords(reportWords);
  const say = useSay();
  return [
    { key: 'task', title: w.task, render: (report) => report.taskTitle, phone: 'heading', wraps: true },
    { key: 'period', title: w.period, render: (report) => report.periodLabel, width: 130 },
    { key: 'unit', title: w.unit, render: (report) => report.unitName, width: 190 },
    {
      key: 'state',
      title: w.state,
      width: 110,
      render: (report) => (
        <StateMark tone={reportTones[report.state]}>{say(reportLifecycle.states[report.state])}</StateMark>
      ),
    },
    {
      key: 'late',
      title: w.timing,
      width: 100,
      render: (report) => (report.late ? <StateMark tone="soon">{w.late}</StateMark> : null),
    },
    {
      key: 'evidence',
      title: w.evidence,
      render: (report) => report.evidenceCount,
      width: 70,
      align: 'end',
      phone: 'hidden',
    },
    { key: 'submitted', title: w.submitted, render: (report) => <Moment at={report.submittedAt} />, width: 150 },
  ];
};
