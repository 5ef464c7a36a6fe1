import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import { orderWords } from '../words/orders.ts';
import { AccountText } from './AccountText.tsx';
import { ClockMark } from './ClockMark.tsx';
import { OrderMark } from './OrderMark.tsx';
import type { RecordColumn } from './record-column.ts';
import { useSay, useWords } from './words.ts';
import { Yuan } from './Yuan.tsx';

/** What a list of orders shows, on either side. */
export const useOrderColumns = (): readonly RecordColumn<OrderRow>[] => {
  const w = useWords(orderWords);
  const say = useSay();
  return [
    { key: 'kind', title: w.kind, render: (one) => say(orderKinds[one.kind]), width: 110, phone: 'heading' },
    { key: 'account', title: w.account, render: (one) => <AccountText account={one.account} />, wraps: true },
    { key: 'amount', title: w.amount, render: (one) => <Yuan fen={one.amount} />, width: 150, align: 'end' },
    { key: 'clock', title: w.clock, render: (one) => <ClockMark clock={one.clock} />, width: 210 },
    { key: 'state', title: w.state, render: (one) => <OrderMark state={one.state} />, width: 170 },
    { key: 'number', title: w.number, render: (one) => one.number, width: 220 },
  ];
};
