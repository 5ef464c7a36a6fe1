import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { orderWords } from '../words/orders.ts';
import { ProseSection } from './Prose.tsx';
import { useWords } from './words.ts';

/** What the bank objected, and what it was answered; nothing where it did not. */
export const OrderObjection = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(orderWords);
  return (
    <>
      {order.objection === null ? null : <ProseSection title={w.objection} text={order.objection} />}
      {order.objectionAnswer === null ? null : <ProseSection title={w.objectionAnswer} text={order.objectionAnswer} />}
    </>
  );
};
