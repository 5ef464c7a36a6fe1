import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { deliveryChanges, type WatchDelivery } from '@lianfang/contract/watch-list/watch-entries';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { watchWords } from '../../words/watch-list.ts';
import { TakenMark } from './WatchMark.tsx';

/** When each receiver took each change of the list; what is not taken comes first, late ones in red. */
export const WatchDeliveriesPage = () => {
  const w = useWords(watchWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(watchEndpoints.listWatchDeliveries);
  const columns: readonly RecordColumn<WatchDelivery>[] = [
    { key: 'receiver', title: w.receiver, render: (one) => one.receiverName, phone: 'heading', wraps: true },
    { key: 'number', title: w.number, render: (one) => one.entryNumber, width: 140 },
    { key: 'change', title: w.change, render: (one) => say(deliveryChanges[one.change]), width: 80 },
    { key: 'sentAt', title: w.sentAt, render: (one) => <Moment at={one.sentAt} />, width: 150 },
    { key: 'dueAt', title: w.dueAt, render: (one) => <UntilText at={one.dueAt} />, width: 150 },
    { key: 'takenAt', title: w.takenAt, render: (one) => <Moment at={one.takenAt} as="second" />, width: 170 },
    { key: 'takenBy', title: w.takenBy, render: (one) => one.takenByName, width: 100 },
    {
      key: 'standing',
      title: w.standing,
      render: (one) => <TakenMark takenAt={one.takenAt} isLate={one.isLate} />,
      width: 130,
    },
  ];
  return (
    <PageFrame title={w.deliveries}>
      <RecordTable<WatchDelivery>
        label={w.deliveries}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        {...(may('watch.read') ? { openTo: (one) => to(paths.watchEntry, { entryId: one.entryId }) } : {})}
        empty={{ title: w.noDeliveries, hint: w.noDelivery }}
        filters={
          <>
            <FilterSelect
              view={view}
              name="open"
              label={w.standing}
              choices={[
                { value: 'true', label: w.onlyOpen },
                { value: 'false', label: w.onlyTaken },
              ]}
            />
            <UnitFilter view={view} name="receiverId" />
          </>
        }
      />
    </PageFrame>
  );
};
