import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds } from '@lianfang/contract/orders/orders';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { traceAccountWords } from '../../words/trace.ts';

export interface AccountOrdersProps {
  readonly caseId: string;
  readonly account: string;
}

/** The orders of the case on one account. */
export const AccountOrders = ({ caseId, account }: AccountOrdersProps) => {
  const w = useWords(traceAccountWords);
  const say = useSay();
  const asked = useEndpoint(orderEndpoints.listOrders, { query: { caseId, limit: 200, search: account } });
  return (
    <Section title={w.orders}>
      <Reply of={asked} rows={1}>
        {({ rows }) => {
          const own = rows.filter((order) => order.account.number === account);
          if (own.length === 0) return <p className="lf-quiet">{w.noOrders}</p>;
          return (
            <ul className="lf-plain lf-lines">
              {own.map((order) => (
                <li key={order.id}>
                  <Link to={to(paths.order, { orderId: order.id })}>{say(orderKinds[order.kind])}</Link>
                  <OrderMark state={order.state} />
                  <ClockMark clock={order.clock} />
                </li>
              ))}
            </ul>
          );
        }}
      </Reply>
    </Section>
  );
};
