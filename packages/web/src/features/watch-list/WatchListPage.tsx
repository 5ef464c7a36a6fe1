import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import {
  WatchKind,
  watchKinds,
  watchLifecycle,
  type WatchRow,
  WatchState,
} from '@lianfang/contract/watch-list/watch-entries';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { DayText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { watchWords } from '../../words/watch-list.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { SubjectText, WatchMark } from './WatchMark.tsx';
import { receivedWords } from '../../words/watch-list.ts';

const Deliveries = ({ row }: { readonly row: WatchRow }) => {
  const w = useWords(watchWords);
  const { sent, taken, late } = row.deliveries;
  if (sent === 0) return null;
  return (
    <>
      {w.takenOf(taken, sent)} {late > 0 ? <StateMark tone="wrong">{w.late(late)}</StateMark> : null}
    </>
  );
};

const useColumns = (): readonly RecordColumn<WatchRow>[] => {
  const w = useWords(watchWords);
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 140, phone: 'heading' },
    { key: 'subject', title: w.subject, render: (one) => <SubjectText subject={one.subject} />, wraps: true },
    { key: 'basis', title: w.basis, render: (one) => one.basis, wraps: true },
    { key: 'until', title: w.until, render: (one) => <DayText day={one.validUntil} />, width: 140 },
    { key: 'taken', title: w.taken, render: (one) => <Deliveries row={one} />, width: 160 },
    { key: 'state', title: w.state, render: (one) => <WatchMark state={one.state} />, width: 170 },
  ];
};

/** Entries of the watch list, the newest first. */
export const WatchListPage = () => {
  const w = useWords(watchWords);
  const r = useWords(receivedWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(watchEndpoints.listWatchEntries);
  const columns = useColumns();
  const propose = may('watch.propose') ? (
    <DialogButton main label={w.propose}>
      {(close) => <ProposeDialog onClose={close} />}
    </DialogButton>
  ) : null;
  return (
    <PageFrame
      title={w.title}
      actions={
        <>
          {propose}
          <DialogButton label={r.check}>{(close) => <CheckDialog onClose={close} />}</DialogButton>
        </>
      }
    >
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.watchEntry, { entryId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <SearchBox view={view} label={w.search} />
            <FilterSelect
              view={view}
              name="state"
              label={w.state}
              choices={WatchState.options.map((value) => ({ value, label: say(watchLifecycle.states[value]) }))}
            />
            <FilterSelect
              view={view}
              name="kind"
              label={w.kind}
              choices={WatchKind.options.map((value) => ({ value, label: say(watchKinds[value]) }))}
            />
            <FilterSelect view={view} name="late" label={w.taken} choices={[{ value: 'true', label: w.onlyLate }]} />
          </>
        }
      />
    </PageFrame>
  );
};
