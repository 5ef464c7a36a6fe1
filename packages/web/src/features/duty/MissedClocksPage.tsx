import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import type { MissedClock } from '@lianfang/contract/duty/missed-clocks';
import { orderKinds } from '@lianfang/contract/orders/orders';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useNow } from '../../ui/use-now.ts';
import { useSpanText } from '../../ui/use-span-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { missedWords } from '../../words/duty.ts';
import { useJoined } from '../../ui/joined-text.ts';

interface OfMissed {
  readonly row: MissedClock;
}

/** By how much it came late, or is late by now. */
const LateBy = ({ row }: OfMissed) => {
  const now = useNow();
  const spanText = useSpanText();
  const until = row.settledAt === null ? now : Date.parse(row.settledAt);
  return (
    <StateMark tone={row.settledAt === null ? 'wrong' : 'quiet'}>{spanText(until - Date.parse(row.dueAt))}</StateMark>
  );
};

const Said = ({ text, by }: { readonly text: string | null; readonly by: string | null }) =>
  text === null ? null : (
    <span>
      {text} <span className="lf-quiet">{by}</span>
    </span>
  );

const Acts = ({ row }: OfMissed) => {
  const w = useWords(missedWords);
  const params = { missedClockId: row.id };
  const record = { state: row.settledAt === null ? 'owed' : 'settled', abilities: row.abilities };
  return (
    <span className="lf-row">
      {row.cause === null ? (
        <RecordAct
          small
          endpoint={dutyEndpoints.explainMissedClock}
          record={record}
          moves={{}}
          label={w.explain}
          reason={{ label: w.cause }}
          sent={(cause) => ({ params, body: { cause, version: row.version } })}
        />
      ) : null}
      {row.note === null ? (
        <RecordAct
          small
          endpoint={dutyEndpoints.noteMissedClock}
          record={record}
          moves={{}}
          label={w.act}
          reason={{ label: w.note }}
          sent={(note) => ({ params, body: { note, version: row.version } })}
        />
      ) : null}
    </span>
  );
};

const useColumns = (): readonly RecordColumn<MissedClock>[] => {
  const w = useWords(missedWords);
  const say = useSay();
  const joined = useJoined();
  return [
    {
      key: 'number',
      title: w.order,
      render: (row) => `${say(orderKinds[row.kind])} ${row.number}`,
      phone: 'heading',
      wraps: true,
    },
    { key: 'clock', title: w.clock, render: (row) => w[row.clock], width: 110 },
    { key: 'bank', title: w.bank, render: (row) => row.bankName, wraps: true },
    { key: 'due', title: w.due, render: (row) => <Moment at={row.dueAt} />, width: 140 },
    { key: 'late', title: w.late, render: (row) => <LateBy row={row} />, width: 130 },
    { key: 'state', title: w.state, render: (row) => (row.settledAt === null ? w.owed : w.settled), width: 80 },
    {
      key: 'told',
      title: w.told,
      render: (row) => (row.toldNames.length === 0 ? w.nobody : joined.list(row.toldNames)),
      wraps: true,
    },
    { key: 'cause', title: w.cause, render: (row) => <Said text={row.cause} by={row.causedByName} />, wraps: true },
    { key: 'note', title: w.note, render: (row) => <Said text={row.note} by={row.notedByName} />, wraps: true },
    { key: 'acts', title: '', render: (row) => <Acts row={row} />, width: 190 },
  ];
};

/** Clocks that ran out: what, since when, who was told, why, and what was done about it. */
export const MissedClocksPage = () => {
  const w = useWords(missedWords);
  const view = useListView(dutyEndpoints.listMissedClocks);
  const columns = useColumns();
  const may = useMay();
  const opens = may('order.read') || may('bank-order.read');
  const choices = [
    { value: 'true', label: w.owed },
    { value: 'false', label: w.settled },
  ];
  return (
    <PageFrame title={w.title}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(row) => row.id}
        {...(opens ? { openTo: (row: MissedClock) => to(paths.order, { orderId: row.orderId }) } : {})}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<FilterSelect view={view} name="open" label={w.state} choices={choices} />}
      />
    </PageFrame>
  );
};
