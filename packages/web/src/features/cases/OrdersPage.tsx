import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { type OrderRow, OrderState } from '@lianfang/contract/orders/orders';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { OrderTable } from '../../ui/OrderTable.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { orderPageWords } from '../../words/cases.ts';
import { orderWords } from '../../words/orders.ts';
import { OrderFrame } from './OrderFrame.tsx';

const CaseLink = ({ order: { caseId, caseNumber } }: { readonly order: OrderRow }) =>
  caseId === null ? null : <Link to={to(paths.case, { caseId })}>{caseNumber}</Link>;

/** Orders of the police, those whose clock runs out first come first. */
export const OrdersPage = () => {
  const w = useWords(orderPageWords);
  const o = useWords(orderWords);
  const view = useListView(orderEndpoints.listOrders);
  const ofCase: RecordColumn<OrderRow> = {
    key: 'case',
    title: w.case,
    render: (one) => <CaseLink order={one} />,
    width: 120,
  };
  return (
    <OrderFrame>
      <OrderTable
        label={o.title}
        view={view}
        states={OrderState.options}
        openTo={(one) => to(paths.order, { orderId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        more={[ofCase]}
      />
    </OrderFrame>
  );
};
