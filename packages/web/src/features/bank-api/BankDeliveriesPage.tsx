import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import {
  type BankDelivery,
  bankEventKinds,
  DeliveryState,
  deliveryStates,
} from '@lianfang/contract/bank-api/bank-events';
import { orderKinds } from '@lianfang/contract/orders/orders';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { bankApiWords } from '../../words/bank-api.ts';
import { BankApiFrame } from './BankApiFrame.tsx';

const tones: Readonly<Record<DeliveryState, Tone>> = {
  unsent: 'quiet',
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'good',
  dead: 'wrong',
};

const Resend = ({ delivery }: { readonly delivery: BankDelivery }) => {
  const w = useWords(bankApiWords);
  const resend = useCommand(bankApiEndpoints.resendBankEvent, { done: w.resent });
  if (delivery.abilities['resendBankEvent']?.allowed !== true) return null;
  const sent = { params: { bankEventId: delivery.id } };
  return <ConfirmButton small label={w.resend} onConfirm={() => resend.runAndWait(sent)} />;
};

/** Why it did not get through; a code that is not known stands as it is. */
const useFaultText = (): ((fault: string | null) => string) => {
  const w = useWords(bankApiWords);
  const known = new Map([
    ['out-of-reach', w.outOfReach],
    ['timeout', w.timeout],
    ['address-not-allowed', w.addressNotAllowed],
  ]);
  return (fault) => {
    const status = /^http-(\d+)$/u.exec(fault ?? '')?.[1];
    return status === undefined ? (known.get(fault ?? '') ?? fault ?? '') : w.answeredWith(status);
  };
};

const useColumns = (): readonly RecordColumn<BankDelivery>[] => {
  const w = useWords(bankApiWords);
  const say = useSay();
  const faultText = useFaultText();
  return [
    { key: 'at', title: w.at, width: 150, render: (one) => <Moment at={one.at} />, phone: 'heading' },
    { key: 'unit', title: w.unit, width: 150, wraps: true, render: (one) => one.unitName },
    { key: 'event', title: w.event, width: 130, wraps: true, render: (one) => say(bankEventKinds[one.event]) },
    { key: 'kind', title: w.kind, width: 110, wraps: true, render: (one) => say(orderKinds[one.orderKind]) },
    {
      key: 'state',
      title: w.state,
      width: 120,
      render: (one) => <StateMark tone={tones[one.state]}>{say(deliveryStates[one.state])}</StateMark>,
    },
    { key: 'attempts', title: w.attempts, width: 80, align: 'end', render: (one) => one.attempts },
    { key: 'fault', title: w.fault, width: 150, wraps: true, render: (one) => faultText(one.fault) },
    { key: 'sent', title: w.sentAt, width: 150, render: (one) => <Moment at={one.sentAt} /> },
    { key: 'resend', title: w.resend, width: 120, render: (one) => <Resend delivery={one} /> },
  ];
};

/** Events of orders and how far they came. */
export const BankDeliveriesPage = () => {
  const w = useWords(bankApiWords);
  const say = useSay();
  const view = useListView(bankApiEndpoints.listBankDeliveries);
  const columns = useColumns();
  const states = DeliveryState.options.map((value) => ({ value, label: say(deliveryStates[value]) }));
  return (
    <BankApiFrame>
      <RecordTable
        label={w.deliveries}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        empty={{ title: w.noEvent, hint: w.noEventNext }}
        filters={<FilterSelect view={view} name="state" label={w.state} choices={states} />}
      />
    </BankApiFrame>
  );
};
