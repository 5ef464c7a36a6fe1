import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { taskLifecycle } from '@lianfang/contract/tasks/tasks';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { ReplyOf } from '../../api/sent.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';
import { TaskFrame } from './TaskFrame.tsx';
import './tasks.css';

type Node = ReplyOf<typeof taskEndpoints.taskTree>['nodes'][number];

const Task = ({ task }: { readonly task: Node['tasks'][number] }) => {
  const parts = useWords(taskPartWords);
  const say = useSay();
  return (
    <li className="lf-row">
      <Link to={to(paths.task, { taskId: task.id })}>{task.unitName}</Link>
      <span className="lf-quiet">{parts[task.part]}</span>
      {task.state === 'open' ? (
        <DueMark dueAt={task.nextDueAt} state={task.periodState} />
      ) : (
        <span className="lf-quiet">{say(taskLifecycle.states[task.state])}</span>
      )}
    </li>
  );
};

const TreeRow = ({ node }: { readonly node: Node }) => {
  const w = useWords(taskWords);
  return (
    <li className="lf-tree-row">
      <span className="lf-quiet">{node.path}</span>
      {node.measureId === null ? <strong>{node.heading}</strong> : <span>{node.heading}</span>}
      {node.measureId === null ? null : (
        <ul className="lf-plain">
          {node.tasks.map((task) => (
            <Task key={task.id} task={task} />
          ))}
          {node.tasks.length === 0 ? <li className="lf-quiet">{w.noUnitTask}</li> : null}
        </ul>
      )}
    </li>
  );
};

const Tree = ({ planId }: { readonly planId: string }) => {
  const w = useWords(taskWords);
  const asked = useEndpoint(taskEndpoints.taskTree, { params: { planId } });
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <Loading rows={12} />;
  return (
    <ul className="lf-plain" aria-label={w.tree}>
      {asked.data.nodes.map((node) => (
        <TreeRow key={`${node.path} ${node.measureId ?? ''}`} node={node} />
      ))}
    </ul>
  );
};

/** A plan in its own order: sections, measures, and under each measure how its units stand. */
export const TaskTreePage = () => {
  const w = useWords(taskWords);
  const [text, setText] = useSearchParams();
  const plans = useEndpoint(planEndpoints.listPlans, { query: { limit: 50 } });
  const confirmed = (plans.data?.rows ?? []).filter((plan) => plan.current !== null);
  const planId = text.get('plan') ?? confirmed[0]?.id;
  return (
    <TaskFrame>
      {plans.isPending ? <Loading /> : null}
      {plans.data && confirmed.length === 0 ? <EmptyState title={w.noPlan} hint={w.noPlanNext} /> : null}
      {planId === undefined ? null : (
        <>
          <Select
            aria-label={w.choosePlan}
            value={planId}
            options={confirmed.map((plan) => ({ value: plan.id, label: plan.title }))}
            onChange={(plan) => setText({ plan }, { replace: true })}
            popupMatchSelectWidth={false}
          />
          <Tree planId={planId} />
        </>
      )}
    </TaskFrame>
  );
};
