import { caseLifecycle, type CaseRecord } from '@lianfang/contract/cases/cases';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { AccountText } from '../../ui/AccountText.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { DialogAct, DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useMay } from '../../ui/me.ts';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { caseOrderWords } from '../../words/cases.ts';
import { paperWords } from '../../words/papers.ts';
import { orderWords } from '../../words/orders.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { DraftOrderDialog } from './DraftOrderDialog.tsx';
import { firstStops } from './first-stops.ts';
import { useStopAll } from './use-stop-all.ts';
import { useJoined } from '../../ui/joined-text.ts';

interface OfCase {
  readonly found: CaseRecord;
  readonly orders: readonly OrderRow[];
}

const OrderLine = ({ order }: { readonly order: OrderRow }) => {
  const say = useSay();
  return (
    <li className="lf-order-line">
      <Link to={to(paths.order, { orderId: order.id })} data-record={order.id} className="lf-order-kind">
        {say(orderKinds[order.kind])}
      </Link>
      <span className="lf-grow">
        <AccountText account={order.account} />
      </span>
      <span className="lf-order-amount">
        <Yuan fen={order.amount} />
      </span>
      <span className="lf-order-standing">
        <OrderMark state={order.state} />
        <ClockMark clock={order.clock} />
      </span>
    </li>
  );
};

const Layers = ({ orders }: Pick<OfCase, 'orders'>) => {
  const w = useWords(orderWords);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const layers = [...Map.groupBy(orders, ({ layer }) => layer)].toSorted(([a], [b]) => a - b);
  return (
    <div ref={list} className="lf-stack">
      {layers.map(([layer, ofLayer]) => (
        <div key={layer}>
          <h3>{w.layerOf(layer)}</h3>
          <ul className="lf-plain lf-lines">
            {ofLayer.map((order) => (
              <OrderLine key={order.id} order={order} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

/** One button for every account that the victim paid into and that nothing holds yet. */
const StopAll = ({ found, orders }: OfCase) => {
  const w = useWords(caseOrderWords);
  const joined = useJoined();
  const may = useMay();
  const { run, running, cannot } = useStopAll(found.id);
  const stops = firstStops(found.transfers, orders);
  if (stops.length === 0 || !may('order.draft')) return null;
  return (
    <div className="lf-stack lf-screen-only">
      <div className="lf-row">
        <ActionButton
          main
          label={w.stopAll(stops.length)}
          running={running}
          ability={found.abilities['draftOrders']}
          onAct={() => void run(stops)}
        />
        <span className="lf-quiet">{w.stopAllHint(stops.length)}</span>
      </div>
      {cannot.length === 0 ? null : (
        <Fault>
          {w.cannot}
          <ul className="lf-missing">
            {cannot.map(({ account, why }) => (
              <li key={account}>{joined.label(account, why)}</li>
            ))}
          </ul>
        </Fault>
      )}
    </div>
  );
};

const Acts = ({ found, orders }: OfCase) => {
  const w = useWords(caseOrderWords);
  const p = useWords(paperWords);
  const may = useMay();
  const drafts = orders.filter(({ state }) => state === 'draft');
  const waiting = orders.filter(({ state }) => state === 'submitted');
  const sealed = orders.filter(({ sealedAt, kind }) => sealedAt !== null && kind !== 'return').slice(0, 100);
  return (
    <>
      {waiting.length > 0 && may('order.seal') ? (
        <DialogButton main label={w.seal(waiting.length)}>
          {(close) => <BatchDialog act="seal" caseId={found.id} orders={waiting} onClose={close} />}
        </DialogButton>
      ) : null}
      {drafts.length > 0 && may('order.submit') ? (
        <DialogButton label={w.submit(drafts.length)}>
          {(close) => <BatchDialog act="submit" caseId={found.id} orders={drafts} onClose={close} />}
        </DialogButton>
      ) : null}
      {sealed.length > 0 && may('order.read-papers') ? (
        <DownloadButton
          endpoint={controlEndpoints.readOrderPapers}
          label={p.all(sealed.length)}
          sent={{ query: { orders: sealed.map(({ id }) => id).join(',') } }}
        />
      ) : null}
      <DialogAct record={found} moves={caseLifecycle.moves} endpoint={orderEndpoints.draftOrders} label={w.draft}>
        {(close) => <DraftOrderDialog caseId={found.id} transfers={found.transfers} orders={orders} onClose={close} />}
      </DialogAct>
    </>
  );
};

/** The orders of a case by layer, with what can be done to several at once. */
export const CaseOrders = ({ found }: Pick<OfCase, 'found'>) => {
  const w = useWords(caseOrderWords);
  const asked = useEndpoint(orderEndpoints.listOrders, { query: { caseId: found.id, limit: 200 } });
  const orders = asked.data?.rows ?? [];
  return (
    <Section title={w.title} actions={<Acts found={found} orders={orders} />}>
      <Reply of={asked} rows={4}>
        {({ rows }) => (
          <>
            <StopAll found={found} orders={rows} />
            {rows.length === 0 ? <p className="lf-quiet">{w.none}</p> : <Layers orders={rows} />}
          </>
        )}
      </Reply>
    </Section>
  );
};
