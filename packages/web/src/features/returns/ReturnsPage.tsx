import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle, ReturnState } from '@lianfang/contract/returns/return-lifecycle';
import { returnMethods, type ReturnRow } from '@lianfang/contract/returns/returns';
import { paths, to } from '../../paths.ts';
import { AccountText } from '../../ui/AccountText.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { ReturnMark } from '../../ui/ReturnMark.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { returnWords } from '../../words/returns.ts';

const useReturnColumns = (): readonly RecordColumn<ReturnRow>[] => {
  const w = useWords(returnWords);
  const say = useSay();
  return [
    { key: 'case', title: w.case, render: (one) => one.caseNumber, width: 120, phone: 'heading' },
    { key: 'account', title: w.account, render: (one) => <AccountText account={one.account} /> },
    { key: 'frozen', title: w.frozen, render: (one) => <Yuan fen={one.frozen} />, width: 150, align: 'end' },
    { key: 'given', title: w.given, render: (one) => <Yuan fen={one.given} />, width: 160, align: 'end' },
    {
      key: 'claims',
      title: w.claims,
      render: (one) => (one.waiting > 0 ? w.claimsWaiting(one.waiting) : one.claims),
      width: 120,
    },
    {
      key: 'method',
      title: w.method,
      render: (one) => (one.method === null ? '' : say(returnMethods[one.method])),
      width: 150,
    },
    { key: 'noticeEnd', title: w.noticeEnd, render: (one) => <Moment at={one.noticeEnd} />, width: 150 },
    { key: 'state', title: w.state, render: (one) => <ReturnMark state={one.state} />, width: 150 },
  ];
};

/** Returns of frozen money, the newest first. */
export const ReturnsPage = () => {
  const w = useWords(returnWords);
  const say = useSay();
  const view = useListView(returnEndpoints.listReturns);
  const columns = useReturnColumns();
  const states = ReturnState.options.map((value) => ({ value, label: say(returnLifecycle.states[value]) }));
  return (
    <PageFrame title={w.title}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.return, { returnId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
          </>
        }
      />
    </PageFrame>
  );
};
