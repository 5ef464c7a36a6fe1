import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { ProposalTable } from './ProposalTable.tsx';
import './tasks.css';

const Proposals = ({ planVersionId }: { readonly planVersionId: string }) => {
  const asked = useEndpoint(taskEndpoints.proposeTasks, { params: { planVersionId } });
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <Loading rows={12} />;
  return <ProposalTable key={asked.dataUpdatedAt} planVersionId={planVersionId} proposals={asked.data.proposals} />;
};

/** Turns a confirmed plan into tasks: one proposal for every unit of every measure, to look through and assign. */
export const TaskAssignPage = () => {
  const w = useWords(taskWords);
  const [text, setText] = useSearchParams();
  const plans = useEndpoint(planEndpoints.listPlans, { query: { limit: 50 } });
  const confirmed = (plans.data?.rows ?? []).flatMap((plan) => (plan.current === null ? [] : [plan.current]));
  const chosen = text.get('version') ?? confirmed[0]?.id;
  return (
    <PageFrame title={w.assign} above={<Link to={paths.tasks}>{w.title}</Link>}>
      {plans.error ? <ErrorState error={plans.error} onRetry={() => void plans.refetch()} /> : null}
      {plans.isPending ? <Loading /> : null}
      {plans.data && confirmed.length === 0 ? (
        <EmptyState title={w.noPlan} hint={w.noPlanNext} action={<Link to={paths.plans}>{w.plan}</Link>} />
      ) : null}
      {chosen === undefined ? null : (
        <>
          <Select
            aria-label={w.choosePlan}
            value={chosen}
            options={confirmed.map((version) => ({ value: version.id, label: version.title }))}
            onChange={(version) => setText({ version }, { replace: true })}
            popupMatchSelectWidth={false}
          />
          <Proposals planVersionId={chosen} />
        </>
      )}
    </PageFrame>
  );
};
