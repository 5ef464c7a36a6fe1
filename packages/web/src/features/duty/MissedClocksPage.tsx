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

const Said = ({ text, by }: { readonly text: string; readonly by: string | null }) => (
  <span>
    {text} <span className="lf-quiet">{by}</span>
  </span>
);

/** The first few of whom were told; all of them when it is pointed at. */
const Told = ({ names }: { readonly names: readonly string[] }) => {
  const w = useWords(missedWords);
  const joined = useJoined();
  if (names.length === 0) return w.nobody;
  const all = joined.list(names);
  return <span title={all}>{names.length <= 3 ? all : w.among(joined.list(names.slice(0, 2)), names.length)}</span>;
};

const acting = (row: MissedClock) => ({
  small: true,
  record: { state: row.settledAt === null ? 'owed' : 'settled', abilities: row.abilities },
  moves: {},
});

/** Why it was late; until somebody has said so, the button to say it. */
const Cause = ({ row }: OfMissed) => {
  const w = useWords(missedWords);
  if (row.cause !== null) return <Said text={row.cause} by={row.causedByName} />;
  return (
    <RecordAct
      {...acting(row)}
      endpoint={dutyEndpoints.explainMissedClock}
      label={w.explain}
      reason={{ label: w.cause }}
      sent={(cause) => ({ params: { missedClockId: row.id }, body: { cause, version: row.version } })}
    />
  );
};

/** What was done about it; until somebody has noted it, the button to note it. */
const Note = ({ row }: OfMissed) => {
  const w = useWords(missedWords);
  if (row.note !== null) return <Said text={row.note} by={row.notedByName} />;
  return (
    <RecordAct
      {...acting(row)}
      endpoint={dutyEndpoints.noteMissedClock}
      label={w.act}
      reason={{ label: w.note }}
      sent={(note) => ({ params: { missedClockId: row.id }, body: { note, version: row.version } })}
    />
  );
};

const useColumns = (): readonly RecordColumn<MissedClock>[] => {
  const w = useWords(missedWords);
  const say = useSay();
  return [
    {
      key: 'number',
      title: w.order,
      render: (row) => `${say(orderKinds[row.kind])} ${row.number}`,
      phone: 'heading',
      width: 170,
      wraps: true,
    },
    { key: 'clock', title: w.clock, render: (row) => w[row.clock], width: 90 },
    { key: 'bank', title: w.bank, render: (row) => row.bankName, width: 150, wraps: true },
    { key: 'due', title: w.due, render: (row) => <Moment at={row.dueAt} />, width: 135 },
    { key: 'late', title: w.late, render: (row) => <LateBy row={row} />, width: 115 },
    { key: 'state', title: w.state, render: (row) => (row.settledAt === null ? w.owed : w.settled), width: 75 },
    {
      key: 'told',
      title: w.told,
      render: (row) => <Told names={row.toldNames} />,
      width: 120,
      wraps: true,
    },
    { key: 'cause', title: w.cause, render: (row) => <Cause row={row} />, width: 170, wraps: true },
    { key: 'note', title: w.note, render: (row) => <Note row={row} />, width: 140, wraps: true },
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
