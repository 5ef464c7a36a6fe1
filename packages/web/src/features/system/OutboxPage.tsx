import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { type OutboxMessage, OutboxState } from '@lianfang/contract/system/operations';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { outboxWords } from '../../words/system.ts';
import { SystemFrame } from './SystemFrame.tsx';

const tones: Readonly<Record<OutboxMessage['state'], Tone>> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'good',
  dead: 'wrong',
};

const Retry = ({ message }: { readonly message: OutboxMessage }) => {
  const w = useWords(outboxWords);
  const retry = useCommand(systemEndpoints.retryOutboxMessage, { done: w.retried });
  if (message.state !== 'dead') return null;
  return (
    <ConfirmButton small label={w.retry} onConfirm={() => retry.runAndWait({ params: { messageId: message.id } })} />
  );
};

const useColumns = (): readonly RecordColumn<OutboxMessage>[] => {
  const w = useWords(outboxWords);
  return [
    { key: 'at', title: w.postedAt, render: (one) => <Moment at={one.postedAt} />, width: 160, phone: 'heading' },
    {
      key: 'state',
      title: w.state,
      width: 130,
      render: (one) => <StateMark tone={tones[one.state]}>{w[one.state]}</StateMark>,
    },
    { key: 'channel', title: w.channel, render: (one) => w[one.channel], width: 110 },
    { key: 'template', title: w.template, render: (one) => one.template },
    { key: 'sent', title: w.sentAt, render: (one) => <Moment at={one.sentAt} />, width: 160 },
    { key: 'attempts', title: w.attempts, render: (one) => one.attempts, width: 80, align: 'end' },
    { key: 'fault', title: w.fault, render: (one) => one.fault ?? '' },
    { key: 'retry', title: w.retry, render: (one) => <Retry message={one} />, width: 110 },
  ];
};

/** Messages to the outside: how sending went. */
export const OutboxPage = () => {
  const w = useWords(outboxWords);
  const view = useListView(systemEndpoints.listOutboxMessages);
  const columns = useColumns();
  const states = OutboxState.options.map((value) => ({ value, label: w[value] }));
  return (
    <SystemFrame>
      <RecordTable
        label={w.state}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<FilterSelect view={view} name="state" label={w.state} choices={states} />}
      />
    </SystemFrame>
  );
};
