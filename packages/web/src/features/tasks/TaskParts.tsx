import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { Moment } from '../../ui/Moment.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';

interface OfTask {
  readonly task: TaskRecord;
}

/** The steps of a task, ticked off by its unit. */
export const TaskChecklist = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  const tick = useCommand(taskEndpoints.tickItem, { touches: [taskEndpoints.readTask] });
  const ability = task.abilities['task.tick'];
  return (
    <section aria-label={w.checklist}>
      <h2>{w.checklist}</h2>
      {task.checklist.length === 0 ? <p className="lf-quiet">{w.noChecklist}</p> : null}
      <ul className="lf-plain">
        {task.checklist.map((item) => (
          <li key={item.id} title={ability?.reason ?? undefined}>
            <Checkbox
              checked={item.done}
              disabled={!ability?.allowed}
              onChange={(event) =>
                tick.run({ params: { taskId: task.id, itemId: item.id }, body: { done: event.target.checked } })
              }
            >
              {item.text}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The tasks of other units that must report first. */
export const TaskWaits = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  if (task.waitsFor.length === 0) return null;
  return (
    <section aria-label={w.waitsFor}>
      <h2>{w.waitsFor}</h2>
      <ul className="lf-plain">
        {task.waitsFor.map((other) => (
          <li key={other.taskId}>
            <StateMark tone={other.met ? 'good' : 'soon'}>
              <Link to={to(paths.task, { taskId: other.taskId })}>{other.title}</Link> {other.unitName} ·{' '}
              {other.met ? w.met : w.notMet}
            </StateMark>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What happened to a task, the latest first. */
export const TaskHistory = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  return (
    <section aria-label={w.history}>
      <h2>{w.history}</h2>
      <ol className="lf-plain lf-stack">
        {task.history.map((event) => (
          <li key={`${event.at} ${event.words}`}>
            <div>{event.words}</div>
            <div className="lf-quiet lf-facts">
              <Moment at={event.at} />
              {event.actorName}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
