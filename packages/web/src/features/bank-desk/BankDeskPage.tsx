import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderState } from '@lianfang/contract/orders/orders';
import { useState } from 'react';
import { paths, to } from '../../paths.ts';
import { OrderTable } from '../../ui/OrderTable.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { ManyActions } from './ManyActions.tsx';

/** States that a bank can see: before its seal an order is none of its business. */
const seen: readonly OrderState[] = [
  'sealed',
  'received',
  'executed',
  'queued',
  'refused',
  'objected',
  'ended',
  'withdrawn',
];

/** Orders to the bank, those whose clock runs out first come first. */
export const BankDeskPage = () => {
  const w = useWords(bankDeskWords);
  const view = useListView(bankDeskEndpoints.listBankInbox);
  const [chosen, choose] = useState<readonly string[]>([]);
  return (
    <PageFrame title={w.title} actions={<ManyActions orders={view.rows} chosen={chosen} onDone={() => choose([])} />}>
      <OrderTable
        label={w.title}
        view={view}
        states={seen}
        chosen={{ ids: chosen, choose }}
        openTo={(one) => to(paths.bankOrder, { orderId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
      />
    </PageFrame>
  );
};
