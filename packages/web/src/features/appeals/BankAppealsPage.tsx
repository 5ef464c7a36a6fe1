import type { BankAppealRow } from '@lianfang/contract/appeals/bank-appeals';
import { bankOutcomes } from '@lianfang/contract/appeals/bank-answer';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { paths, to } from '../../paths.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { appealWords, bankAppealWords } from '../../words/appeals.ts';
import { BankAppealMark } from './BankAppealMark.tsx';

const useColumns = (): readonly RecordColumn<BankAppealRow>[] => {
  const w = useWords(bankAppealWords);
  const a = useWords(appealWords);
  const say = useSay();
  return [
    { key: 'number', title: a.number, render: (one) => one.number, width: 150, phone: 'heading' },
    { key: 'state', title: a.state, render: (one) => <BankAppealMark appeal={one} />, width: 160 },
    {
      key: 'dueAt',
      title: w.dueAt,
      render: (one) => (one.state === 'with-bank' ? <DueMark dueAt={one.dueAt} /> : <UntilText at={one.dueAt} />),
      width: 190,
    },
    {
      key: 'account',
      title: a.account,
      render: (one) => (one.accountTail === null ? '' : a.tail(one.accountTail)),
      width: 120,
    },
    { key: 'unit', title: w.from, render: (one) => one.unitName, wraps: true },
    { key: 'receivedAt', title: a.receivedAt, render: (one) => <Moment at={one.receivedAt} />, width: 150 },
    { key: 'answeredAt', title: w.answeredAt, render: (one) => <Moment at={one.answeredAt} />, width: 150 },
    {
      key: 'outcome',
      title: w.outcome,
      render: (one) => (one.outcome === null ? '' : say(bankOutcomes[one.outcome])),
      width: 140,
    },
  ];
};

/** Appeals that were passed to the bank; what it has to answer first. */
export const BankAppealsPage = () => {
  const w = useWords(bankAppealWords);
  const a = useWords(appealWords);
  const view = useListView(appealEndpoints.listBankAppeals);
  const columns = useColumns();
  return (
    <PageFrame title={w.title}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.bankAppeal, { appealId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <FilterSelect view={view} name="open" label={a.state} choices={[{ value: 'true', label: w.onlyOpen }]} />
        }
      />
    </PageFrame>
  );
};
