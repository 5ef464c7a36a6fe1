import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { planVersionLifecycle, type PlanRow, type PlanVersionRow } from '@lianfang/contract/plans/plans';
import { paths, to } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { planWords } from '../../words/plans.ts';

const DraftMark = ({ draft }: { readonly draft: PlanVersionRow }) => {
  const w = useWords(planWords);
  const say = useSay();
  const { unresolved } = draft.counts;
  return (
    <StateMark tone={draft.state === 'submitted' ? 'waiting' : 'soon'}>
      {say(planVersionLifecycle.states[draft.state])}
      {unresolved > 0 ? ` · ${w.unresolved(unresolved)}` : ''}
    </StateMark>
  );
};

const useColumns = (): readonly RecordColumn<PlanRow>[] => {
  const w = useWords(planWords);
  const current = ({ current: version }: PlanRow) =>
    version === null ? null : `${w.version(version.number ?? 1)} · ${w.measures(version.counts.measures)}`;
  return [
    { key: 'title', title: w.name, render: (plan) => plan.title, phone: 'heading', wraps: true },
    { key: 'current', title: w.inForce, render: current, width: 170 },
    {
      key: 'draft',
      title: w.draft,
      render: ({ draft }) => (draft === null ? null : <DraftMark draft={draft} />),
      width: 230,
    },
    { key: 'created', title: w.imported, render: (plan) => <Moment at={plan.createdAt} as="day" />, width: 110 },
  ];
};

/** A plan under review opens where the work is: at its review. */
const placeOf = (plan: PlanRow): string =>
  plan.draft === null ? to(paths.plan, { planId: plan.id }) : to(paths.planReview, { planId: plan.id });

/** The plans of the office. */
export const PlansPage = () => {
  const w = useWords(planWords);
  const may = useMay();
  const view = useListView(planEndpoints.listPlans);
  const columns = useColumns();
  const importButton = <LinkButton main to={paths.planImport} label={w.import} />;
  const choices = [
    { value: 'waiting', label: w.showWaiting },
    { value: 'archived', label: w.showArchived },
    { value: 'all', label: w.showAll },
  ];
  return (
    <PageFrame title={w.title} actions={may('plan.import') ? importButton : undefined}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(plan) => plan.id}
        openTo={placeOf}
        empty={{ title: w.none, hint: w.noneNext, action: may('plan.import') ? importButton : undefined }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="show" label={w.show} choices={choices} />
          </>
        }
      />
    </PageFrame>
  );
};
