import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import {
  deliveryChanges,
  type ReceivedEntry,
  WatchKind,
  watchKinds,
} from '@lianfang/contract/watch-list/watch-entries';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { DayText, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { receivedWords, watchWords } from '../../words/watch-list.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { SubjectText, TakenMark } from './WatchMark.tsx';

const { listReceivedEntries, exportReceivedEntries, takeWatchDeliveries } = watchEndpoints;

/** Takes in one act what is not taken yet, up to two hundred of each receiver. */
const TakeAll = () => {
  const r = useWords(receivedWords);
  const asked = useEndpoint(listReceivedEntries, { query: { open: 'true', limit: 200 } });
  const command = useCommand(takeWatchDeliveries, { done: r.taken });
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return null;
  const take = async (): Promise<unknown> => {
    for (const [unitId, ofUnit] of Map.groupBy(rows, ({ receiverId }) => receiverId))
      await command.runAndWait({
        params: { unitId },
        body: { deliveryIds: ofUnit.map(({ deliveryId }) => deliveryId) },
      });
    return true;
  };
  return <ConfirmButton main label={r.takeAll(rows.length)} text={r.takeText} onConfirm={take} />;
};

const useColumns = (): readonly RecordColumn<ReceivedEntry>[] => {
  const w = useWords(watchWords);
  const say = useSay();
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 140, phone: 'heading' },
    { key: 'change', title: w.change, render: (one) => say(deliveryChanges[one.change]), width: 80 },
    { key: 'subject', title: w.subject, render: (one) => <SubjectText subject={one.subject} />, wraps: true },
    { key: 'basis', title: w.basis, render: (one) => one.basis, wraps: true },
    { key: 'issuer', title: w.issuer, render: (one) => one.issuer, wraps: true },
    { key: 'until', title: w.until, render: (one) => <DayText day={one.validUntil} />, width: 140 },
    { key: 'dueAt', title: w.dueAt, render: (one) => <UntilText at={one.dueAt} />, width: 150 },
    {
      key: 'standing',
      title: w.standing,
      render: (one) => <TakenMark takenAt={one.takenAt} isLate={one.isLate} />,
      width: 130,
    },
  ];
};

/** The current list of the bank: what is new or lifted first. */
export const ReceivedListPage = () => {
  const w = useWords(watchWords);
  const r = useWords(receivedWords);
  const say = useSay();
  const view = useListView(listReceivedEntries);
  const columns = useColumns();
  return (
    <PageFrame
      title={r.title}
      actions={
        <>
          <TakeAll />
          <DialogButton label={r.check}>{(close) => <CheckDialog onClose={close} />}</DialogButton>
          <DownloadButton endpoint={exportReceivedEntries} sent={{ query: { format: 'csv' } }} label={r.csv} />
          <DownloadButton endpoint={exportReceivedEntries} sent={{ query: { format: 'xlsx' } }} label={r.xlsx} />
        </>
      }
    >
      <RecordTable
        label={r.title}
        view={view}
        columns={columns}
        idOf={(one) => one.deliveryId}
        empty={{ title: r.none, hint: r.noneNext }}
        filters={
          <>
            <FilterSelect view={view} name="open" label={w.standing} choices={[{ value: 'true', label: w.onlyOpen }]} />
            <FilterSelect
              view={view}
              name="kind"
              label={w.kind}
              choices={WatchKind.options.map((value) => ({ value, label: say(watchKinds[value]) }))}
            />
          </>
        }
      />
    </PageFrame>
  );
};
