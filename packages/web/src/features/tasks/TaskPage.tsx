import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { taskLifecycle, type TaskRecord } from '@lianfang/contract/tasks/tasks';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { useCycleText } from '../../ui/cycle-text.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';
import { TaskActions } from './TaskActions.tsx';
import { TaskChecklist, TaskHistory, TaskWaits } from './TaskParts.tsx';
import { TaskPeriods } from './TaskPeriods.tsx';
import './tasks.css';
import { useJoined } from '../../ui/joined-text.ts';

const Facts = ({ task }: { readonly task: TaskRecord }) => {
  const w = useWords(taskWords);
  const parts = useWords(taskPartWords);
  const say = useSay();
  const joined = useJoined();
  const cycleText = useCycleText();
  return (
    <>
      <span>{task.unitName}</span>
      <span>{parts[task.part]}</span>
      <span>{cycleText(task.cycle)}</span>
      <span>{joined.label(w.delegate, task.delegateName ?? w.nobody)}</span>
      {task.state === 'open' ? (
        <DueMark dueAt={task.nextDueAt} state={task.periodState} />
      ) : (
        <span>{say(taskLifecycle.states[task.state])}</span>
      )}
    </>
  );
};

const Record = ({ task }: { readonly task: TaskRecord }) => {
  const w = useWords(taskWords);
  return (
    <div className="lf-record">
      <div>
        <TaskPeriods task={task} />
        <section aria-label={w.measure}>
          <h2>
            {w.measure} <span className="lf-quiet">{task.measurePath}</span>
          </h2>
          <p className="lf-prose">{task.measureText}</p>
        </section>
        <section aria-label={w.acceptance}>
          <h2>{w.acceptance}</h2>
          <p className="lf-prose">{task.acceptance || <span className="lf-quiet">{w.noAcceptance}</span>}</p>
        </section>
      </div>
      <div>
        <TaskChecklist task={task} />
        <TaskWaits task={task} />
        <TaskHistory task={task} />
      </div>
    </div>
  );
};

/** A task: what it owes period by period, the measure behind it, its steps and what happened to it. */
export const TaskPage = () => {
  const w = useWords(taskWords);
  const { taskId = '' } = useParams();
  const asked = useEndpoint(taskEndpoints.readTask, { params: { taskId } });
  const task = asked.data;
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!task) return <Loading rows={12} />;
  return (
    <PageFrame
      title={task.title}
      above={<Link to={paths.tasks}>{w.title}</Link>}
      facts={<Facts task={task} />}
      actions={<TaskActions task={task} />}
    >
      <Record task={task} />
    </PageFrame>
  );
};
