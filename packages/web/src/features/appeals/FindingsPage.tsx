import type { FindingRow } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { paths, to } from '../../paths.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { appealWords, findingWords } from '../../words/appeals.ts';
import { AppealFrame } from './AppealFrame.tsx';
import { FindingMark } from './AppealMark.tsx';

/** Accounts found unrelated; what is not released comes first, what was missed in red. */
export const FindingsPage = () => {
  const w = useWords(findingWords);
  const a = useWords(appealWords);
  const view = useListView(appealEndpoints.listFindings);
  const columns: readonly RecordColumn<FindingRow>[] = [
    {
      key: 'account',
      title: w.account,
      render: (one) => <AccountNumberText number={one.account} />,
      phone: 'heading',
      width: 220,
    },
    { key: 'state', title: w.state, render: (one) => <FindingMark state={one.state} />, width: 130 },
    { key: 'case', title: w.case, render: (one) => one.caseNumber, width: 120 },
    { key: 'reason', title: w.reason, render: (one) => one.reason, wraps: true },
    { key: 'foundAt', title: w.foundAt, render: (one) => <Moment at={one.foundAt} />, width: 150 },
    { key: 'foundBy', title: w.foundBy, render: (one) => one.foundByName, width: 100 },
    { key: 'dueAt', title: w.dueAt, render: (one) => <UntilText at={one.dueAt} />, width: 150 },
    { key: 'releasedAt', title: w.releasedAt, render: (one) => <Moment at={one.releasedAt} />, width: 150 },
  ];
  return (
    <AppealFrame>
      <RecordTable
        label={a.findings}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.case, { caseId: one.caseId })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <FilterSelect view={view} name="open" label={w.state} choices={[{ value: 'true', label: w.onlyOpen }]} />
            <FilterSelect
              view={view}
              name="missed"
              label={w.dueAt}
              choices={[{ value: 'true', label: w.onlyMissed }]}
            />
          </>
        }
      />
    </AppealFrame>
  );
};
