import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DueMark } from '../../ui/DueMark.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import '../../ui/facts.css';

type Period = TaskRecord['periods'][number];

const shownAhead = 2;

const hasBegun = (period: Period): boolean => Date.parse(period.startsAt) <= Date.now();

/** Everything that has begun, and the next two: a task of years would fill the page with its future. */
const worthShowing = (periods: readonly Period[]): readonly Period[] => {
  const begun = periods.filter(hasBegun);
  return [...begun.toReversed(), ...periods.slice(begun.length, begun.length + shownAhead)];
};

const PeriodAction = ({ task, period }: { readonly task: TaskRecord; readonly period: Period }) => {
  const w = useWords(taskWords);
  const may = useMay();
  if (period.reportId !== null && !['upcoming', 'due-soon', 'overdue', 'returned'].includes(period.state))
    return <Link to={to(paths.report, { reportId: period.reportId })}>{w.openReport}</Link>;
  if (!hasBegun(period) || task.state !== 'open' || period.state === 'waived') return null;
  if (may('report.start'))
    return (
      <LinkButton
        main={period.id === task.nextPeriodId}
        to={to(paths.reportWrite, { taskId: task.id, periodId: period.id })}
        label={w.report}
      />
    );
  return period.reportId === null ? null : (
    <Link to={to(paths.report, { reportId: period.reportId })}>{w.openReport}</Link>
  );
};

const Waive = ({ task, period }: { readonly task: TaskRecord; readonly period: Period }) => {
  const w = useWords(taskWords);
  const waive = useCommand(taskEndpoints.waivePeriod, { done: w.done });
  const open = ['upcoming', 'due-soon', 'overdue'].includes(period.state);
  if (!open || !task.abilities['task.waive-period']?.allowed) return null;
  return (
    <ConfirmButton
      label={w.waive}
      title={`${w.waive} ${period.label}`}
      reason={{}}
      onConfirm={(reason) => waive.runAndWait({ params: { periodId: period.id }, body: { reason } })}
    />
  );
};

/** The rounds of a task, the latest first: when each was due, how it stands, and its report. */
export const TaskPeriods = ({ task }: { readonly task: TaskRecord }) => {
  const w = useWords(taskWords);
  return (
    <section aria-label={w.periods}>
      <h2>{w.periods}</h2>
      <table className="lf-plain-table">
        <tbody>
          {worthShowing(task.periods).map((period) => (
            <tr key={period.id}>
              <th scope="row">{period.label}</th>
              <td>
                <DueMark dueAt={period.dueAt} state={period.state} />
              </td>
              <td className="lf-quiet">
                <Moment at={period.submittedAt} />
              </td>
              <td>
                <span className="lf-row lf-screen-only">
                  <PeriodAction task={task} period={period} />
                  <Waive task={task} period={period} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
