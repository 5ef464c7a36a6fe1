import {
  OrderKind,
  orderKinds,
  orderLifecycle,
  type OrderRow,
  type OrderState,
} from '@lianfang/contract/orders/orders';
import { orderWords } from '../words/orders.ts';
import type { EmptyStateProps } from './EmptyState.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { useOrderColumns } from './order-columns.tsx';
import type { RecordColumn } from './record-column.ts';
import { RecordTable, type RecordTableProps } from './RecordTable.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { ListView } from './use-list-view.ts';
import { useSay, useWords } from './words.ts';

export interface OrderTableProps {
  readonly label: string;
  readonly view: ListView<OrderRow>;
  /** The states that this side can see. */
  readonly states: readonly OrderState[];
  readonly openTo: (order: OrderRow) => string;
  readonly empty: EmptyStateProps;
  /** Columns of one side only. */
  readonly more?: readonly RecordColumn<OrderRow>[];
  readonly chosen?: RecordTableProps<OrderRow>['chosen'] & {};
}

/** A list of orders by urgency, for either side. */
export const OrderTable = ({ states, more = [], ...shown }: OrderTableProps) => {
  const w = useWords(orderWords);
  const say = useSay();
  const columns = useOrderColumns();
  const { view } = shown;
  const kinds = OrderKind.options.map((value) => ({ value, label: say(orderKinds[value]) }));
  const known = states.map((value) => ({ value, label: say(orderLifecycle.states[value]) }));
  return (
    <RecordTable
      {...shown}
      columns={[...columns, ...more]}
      idOf={(one) => one.id}
      filters={
        <>
          <SearchBox view={view} label={w.searchHint} />
          <FilterSelect view={view} name="open" label={w.which} choices={[{ value: 'true', label: w.open }]} />
          <FilterSelect view={view} name="kind" label={w.kind} choices={kinds} />
          <FilterSelect view={view} name="state" label={w.state} choices={known} />
        </>
      }
    />
  );
};
