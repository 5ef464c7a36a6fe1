import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRow } from '@lianfang/contract/tasks/tasks';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.ts';
import { dueWords } from '../../words/due.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';
import { TaskFrame } from './TaskFrame.tsx';
import './tasks.css';

/** The stations of a report, in the order in which it passes them. */
const stations = ['overdue', 'returned', 'due-soon', 'submitted', 'upcoming'] as const;

const Card = ({ task }: { readonly task: TaskRow }) => {
  const parts = useWords(taskPartWords);
  return (
    <li className="lf-board-card">
      <Link to={to(paths.task, { taskId: task.id })}>{task.title}</Link>
      <span className="lf-quiet">
        {task.unitName} · {parts[task.part]}
      </span>
      <DueMark dueAt={task.nextDueAt} state={task.periodState} />
    </li>
  );
};

const Station = ({ station }: { readonly station: (typeof stations)[number] }) => {
  const w = useWords(taskWords);
  const dues = useWords(dueWords);
  const asked = useEndpoint(taskEndpoints.listTasks, { query: { period: station, limit: 30 } });
  const rows = asked.data?.rows ?? [];
  const total = asked.data?.total ?? 0;
  return (
    <section className="lf-board-station" aria-label={dues[station]}>
      <h2>
        {dues[station]} <span className="lf-quiet">{total > 1000 ? '1000+' : total}</span>
      </h2>
      {asked.error ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.isPending ? <Loading rows={4} /> : null}
      {asked.data && rows.length === 0 ? <p className="lf-quiet">{w.noTasksHere}</p> : null}
      <ul className="lf-plain lf-stack">
        {rows.map((task) => (
          <Card key={task.id} task={task} />
        ))}
      </ul>
      {total > rows.length ? (
        <Link to={to(paths.tasks, {}, { period: station })}>{w.more(total - rows.length)}</Link>
      ) : null}
    </section>
  );
};

/** The open tasks by how their report stands. */
export const TaskBoardPage = () => (
  <TaskFrame>
    <div className="lf-board">
      {stations.map((station) => (
        <Station key={station} station={station} />
      ))}
    </div>
  </TaskFrame>
);
