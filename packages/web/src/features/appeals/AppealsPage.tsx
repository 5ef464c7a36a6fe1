import { appealLifecycle, type AppealRow, AppealState } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DueMark } from '../../ui/DueMark.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';
import { AppealFrame } from './AppealFrame.tsx';
import { AppealMark } from './AppealMark.tsx';
import { EnterAppealDialog } from './EnterAppealDialog.tsx';

const useColumns = (): readonly RecordColumn<AppealRow>[] => {
  const w = useWords(appealWords);
  const moment = (key: 'receivedAt' | 'decidedAt' | 'liftedAt'): RecordColumn<AppealRow> => ({
    key,
    title: w[key],
    render: (one) => <Moment at={one[key]} />,
    width: 150,
  });
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 150, phone: 'heading' },
    { key: 'state', title: w.state, render: (one) => <AppealMark appeal={one} />, width: 200 },
    {
      key: 'account',
      title: w.account,
      render: (one) => (one.accountTail === null ? '' : w.tail(one.accountTail)),
      width: 120,
    },
    { key: 'channel', title: w.channel, render: (one) => w[one.channel], width: 100 },
    moment('receivedAt'),
    {
      key: 'dueAt',
      title: w.dueAt,
      render: (one) => (one.decidedAt === null ? <DueMark dueAt={one.dueAt} /> : <UntilText at={one.dueAt} />),
      width: 190,
    },
    moment('decidedAt'),
    moment('liftedAt'),
  ];
};

/** Appeals; the open ones by their clock first. */
export const AppealsPage = () => {
  const w = useWords(appealWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(appealEndpoints.listAppeals);
  const columns = useColumns();
  const enter = may('appeal.enter') ? (
    <DialogButton label={w.enter}>{(close) => <EnterAppealDialog onClose={close} />}</DialogButton>
  ) : undefined;
  return (
    <AppealFrame actions={enter}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.appeal, { appealId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <FilterSelect
              view={view}
              name="state"
              label={w.state}
              choices={AppealState.options.map((value) => ({ value, label: say(appealLifecycle.states[value]) }))}
            />
            <FilterSelect
              view={view}
              name="overdue"
              label={w.dueAt}
              choices={[{ value: 'true', label: w.onlyOverdue }]}
            />
            <FilterSelect
              view={view}
              name="unlifted"
              label={w.liftedAt}
              choices={[{ value: 'true', label: w.unlifted }]}
            />
          </>
        }
      />
    </AppealFrame>
  );
};
