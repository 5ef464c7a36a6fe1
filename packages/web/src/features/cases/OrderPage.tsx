import { clockEvents } from '@lianfang/contract/duty/clock-events';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds, orderLifecycle, type OrderRecord } from '@lianfang/contract/orders/orders';
import { Link, Navigate, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { OnDuty } from '../../ui/OnDuty.tsx';
import { OrderLaw } from '../../ui/OrderLaw.tsx';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { OrderObjection } from '../../ui/OrderObjection.tsx';
import { OrderPapers } from '../../ui/OrderPapers.tsx';
import { OrderResult } from '../../ui/OrderResult.tsx';
import { PayeeText } from '../../ui/PayeeText.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { orderPageWords } from '../../words/cases.ts';
import { orderWords } from '../../words/orders.ts';
import { OrderActions } from './OrderActions.tsx';

interface OfOrder {
  readonly order: OrderRecord;
}

const Particulars = ({ order }: OfOrder) => {
  const w = useWords(orderWords);
  const { account } = order;
  return (
    <Section title={w.particulars}>
      <Facts
        facts={[
          { label: w.account, value: <AccountNumberText number={account.number} /> },
          { label: w.holder, value: account.name ?? w.noHolder },
          { label: w.bank, value: order.bankName ?? account.bankName ?? w.noBank },
          { label: w.payee, value: order.payee === null ? null : <PayeeText payee={order.payee} /> },
          { label: w.amount, value: order.amount === null ? w.noAmount : <Yuan fen={order.amount} /> },
          {
            label: w.transferAt,
            value: order.transferAt === null ? null : <Moment at={order.transferAt} as="second" />,
          },
          { label: w.reason, value: order.reason },
        ]}
      />
    </Section>
  );
};

const Clocks = ({ order }: OfOrder) => {
  const w = useWords(orderPageWords);
  if (order.clocks.length === 0) return null;
  return (
    <Section title={w.clocks}>
      <ul className="lf-plain lf-stack">
        {order.clocks.map((clock) => (
          <li key={clock.kind}>
            <ClockMark clock={clock} />
            <div className="lf-quiet">
              <Moment at={clock.from} /> – <Moment at={clock.end} />
            </div>
            <div className="lf-quiet">{clock.basis}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Side = ({ order }: OfOrder) => {
  const w = useWords(orderPageWords);
  const o = useWords(orderWords);
  const { previousId } = order;
  return (
    <>
      <Facts
        facts={[
          { label: o.number, value: order.number ?? o.noNumber },
          { label: w.draftedBy, value: order.draftedByName },
          { label: o.sealedBy, value: order.sealedByName },
          { label: o.sealedAt, value: order.sealedAt === null ? null : <Moment at={order.sealedAt} /> },
          { label: w.approval, value: order.approval },
          {
            label: w.previous,
            value: previousId === null ? null : <Link to={to(paths.order, { orderId: previousId })}>{w.open}</Link>,
          },
          { label: w.ended, value: order.endedReason },
        ]}
      />
      <Clocks order={order} />
      {order.bankId !== null && ['sealed', 'received'].includes(order.state) ? <OnDuty unitId={order.bankId} /> : null}
      <History events={order.history} from={[orderLifecycle.moves, clockEvents, controlEndpoints]} />
    </>
  );
};

const Shown = ({ order }: OfOrder) => {
  const o = useWords(orderWords);
  const w = useWords(orderPageWords);
  const say = useSay();
  const { caseId, caseNumber } = order;
  return (
    <PageFrame
      title={`${say(orderKinds[order.kind])} ${order.account.name ?? order.account.number}`}
      above={<Link to={paths.orders}>{o.title}</Link>}
      facts={
        <>
          <OrderMark state={order.state} />
          <ClockMark clock={order.clock} />
          <span>{o.layerOf(order.layer)}</span>
          {caseId === null ? null : (
            <Link to={to(paths.case, { caseId })}>
              {w.case} {caseNumber}
            </Link>
          )}
        </>
      }
      actions={<OrderActions order={order} />}
    >
      <TwoColumns side={<Side order={order} />}>
        <Particulars order={order} />
        <OrderResult order={order} />
        <OrderObjection order={order} />
        <OrderPapers order={order} />
        <OrderLaw order={order} />
      </TwoColumns>
    </PageFrame>
  );
};

const PoliceOrder = ({ orderId }: { readonly orderId: string }) => {
  const asked = useEndpoint(orderEndpoints.readOrder, { params: { orderId } });
  return (
    <Reply of={asked} rows={12}>
      {(order) => <Shown order={order} />}
    </Reply>
  );
};

/** An order for the police. A bank that follows a notice here lands on its own desk. */
export const OrderPage = () => {
  const { orderId = '' } = useParams();
  const may = useMay();
  if (!may('order.read') && may('bank-order.read')) return <Navigate replace to={to(paths.bankOrder, { orderId })} />;
  return <PoliceOrder orderId={orderId} />;
};
