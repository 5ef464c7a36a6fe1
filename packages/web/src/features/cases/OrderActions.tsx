import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { orderLifecycle, type OrderRecord, restrictingKinds } from '@lianfang/contract/orders/orders';
import { DialogAct, DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { findingWords } from '../../words/appeals.ts';
import { caseOrderWords, orderPageWords } from '../../words/cases.ts';
import { DraftOrderDialog } from './DraftOrderDialog.tsx';
import { fromOrder } from './order-form.ts';
import { AnswerDialog, ApprovalDialog, EditOrderDialog, ForwardDialog } from './OrderDialogs.tsx';
import { UnrelatedDialog } from './UnrelatedDialog.tsx';

interface OfOrder {
  readonly order: OrderRecord;
}

const { moves } = orderLifecycle;
const endpoints = orderEndpoints;

/** Submits or seals this order alone. */
const DecideActs = ({ order }: OfOrder) => {
  const w = useWords(caseOrderWords);
  const { caseId } = order;
  if (caseId === null) return null;
  const sent = () => ({ params: { caseId }, body: { orders: [{ id: order.id, version: order.version }] } });
  const isHere = order.level === 'county';
  return (
    <>
      <RecordAct record={order} moves={moves} main endpoint={endpoints.submitOrders} sent={sent} />
      {isHere ? (
        <RecordAct record={order} moves={moves} main endpoint={endpoints.sealOrders} sent={sent} text={w.sealText} />
      ) : null}
    </>
  );
};

const AboveActs = ({ order }: OfOrder) => {
  const acting = { record: order, moves };
  if (order.level === 'county') return null;
  const sent = (reason: string) => ({ params: { orderId: order.id }, body: { reason, version: order.version } });
  return (
    <>
      <DialogAct {...acting} main endpoint={endpoints.forwardOrder}>
        {(close) => <ForwardDialog order={order} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} main endpoint={endpoints.recordApproval}>
        {(close) => <ApprovalDialog order={order} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={endpoints.recordRejection} reason={{}} sent={sent} />
    </>
  );
};

/** The next order on the same account, where one restricts it now. */
const NextActs = ({ order }: OfOrder) => {
  const w = useWords(orderPageWords);
  const f = useWords(findingWords);
  const may = useMay();
  const { caseId } = order;
  const restricts = restrictingKinds.some((kind) => kind === order.kind);
  if (caseId === null || !restricts || !['executed', 'queued'].includes(order.state) || !may('order.draft'))
    return null;
  const renewal = order.kind === 'stop' || order.kind === 'renew-stop' ? 'renew-stop' : 'renew-freeze';
  const next = (kind: 'release' | typeof renewal) => (close: () => void) => (
    <DraftOrderDialog
      caseId={caseId}
      transfers={[]}
      orders={[order]}
      initial={{ ...fromOrder(order), kind, previousId: order.id }}
      onClose={close}
    />
  );
  return (
    <>
      <DialogButton label={w.renew}>{next(renewal)}</DialogButton>
      <DialogButton label={w.release}>{next('release')}</DialogButton>
      <DialogButton label={f.find}>
        {(close) => <UnrelatedDialog caseId={caseId} order={order} onClose={close} />}
      </DialogButton>
    </>
  );
};

/** What can be done to an order now; what cannot says why. */
export const OrderActions = ({ order }: OfOrder) => {
  const acting = { record: order, moves };
  const sent = (reason: string) => ({ params: { orderId: order.id }, body: { reason, version: order.version } });
  return (
    <>
      <DecideActs order={order} />
      <AboveActs order={order} />
      <DialogAct {...acting} endpoint={endpoints.editOrder}>
        {(close) => <EditOrderDialog order={order} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={endpoints.returnOrder} reason={{}} sent={sent} />
      <DialogAct {...acting} main endpoint={endpoints.answerObjection}>
        {(close) => <AnswerDialog order={order} onClose={close} />}
      </DialogAct>
      <NextActs order={order} />
      <RecordAct {...acting} danger endpoint={endpoints.withdrawOrder} reason={{}} sent={sent} />
      <PrintButton />
    </>
  );
};
