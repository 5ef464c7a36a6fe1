import { clockEvents } from '@lianfang/contract/duty/clock-events';
import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds, orderLifecycle, type OrderRecord } from '@lianfang/contract/orders/orders';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { OrderLaw } from '../../ui/OrderLaw.tsx';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { OrderObjection } from '../../ui/OrderObjection.tsx';
import { OrderPapers } from '../../ui/OrderPapers.tsx';
import { OrderResult } from '../../ui/OrderResult.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PayeeText } from '../../ui/PayeeText.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { orderWords } from '../../words/orders.ts';
import { BankActions } from './BankActions.tsx';
import { BankStatements } from './BankStatements.tsx';

interface OfOrder {
  readonly order: OrderRecord;
}

/** What the bank compares, as large as it is important: name, account, amount, moment. */
const Compare = ({ order }: OfOrder) => {
  const w = useWords(bankDeskWords);
  const o = useWords(orderWords);
  const { account, amount, transferAt } = order;
  return (
    <Section title={order.kind === 'stop' ? w.compare : w.account}>
      {order.kind === 'stop' ? <p className="lf-quiet">{w.compareHint}</p> : null}
      <dl className="lf-compare">
        <div>
          <dt>{o.holder}</dt>
          <dd>{account.name ?? o.noHolder}</dd>
        </div>
        <div>
          <dt>{o.account}</dt>
          <dd>
            <AccountNumberText number={account.number} />
          </dd>
        </div>
        <div>
          <dt>{o.amount}</dt>
          <dd>{amount === null ? o.noAmount : <Yuan fen={amount} />}</dd>
        </div>
        {order.payee === null ? null : (
          <div>
            <dt>{o.payee}</dt>
            <dd>
              <PayeeText payee={order.payee} />
            </dd>
          </div>
        )}
        {transferAt === null ? null : (
          <div>
            <dt>{o.transferAt}</dt>
            <dd>
              <Moment at={transferAt} as="second" />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
};

const Side = ({ order }: OfOrder) => {
  const w = useWords(bankDeskWords);
  const o = useWords(orderWords);
  return (
    <>
      <Facts
        facts={[
          { label: o.number, value: order.number },
          { label: w.sent, value: order.unitName },
          { label: o.sealedBy, value: order.sealedByName },
          { label: o.sealedAt, value: order.sealedAt === null ? null : <Moment at={order.sealedAt} as="second" /> },
        ]}
      />
      <History events={order.history} from={[orderLifecycle.moves, clockEvents, bankDeskEndpoints]} />
    </>
  );
};

/** An order for its bank: what to compare, what to answer, by when. */
export const BankOrderPage = () => {
  const w = useWords(bankDeskWords);
  const o = useWords(orderWords);
  const say = useSay();
  const { orderId = '' } = useParams();
  const asked = useEndpoint(bankDeskEndpoints.readBankOrder, { params: { orderId } });
  return (
    <Reply of={asked} rows={12}>
      {(order) => (
        <PageFrame
          title={say(orderKinds[order.kind])}
          above={<Link to={paths.bankDesk}>{w.title}</Link>}
          facts={
            <>
              <OrderMark state={order.state} />
              <ClockMark clock={order.clock} />
              <span>{order.number}</span>
            </>
          }
          actions={<BankActions order={order} />}
        >
          <Compare order={order} />
          <TwoColumns side={<Side order={order} />}>
            <OrderResult order={order} />
            <BankStatements order={order} />
            <ProseSection title={o.reason} text={order.reason} />
            <OrderObjection order={order} />
            <OrderPapers order={order} />
            <OrderLaw order={order} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
