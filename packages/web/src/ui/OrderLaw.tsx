import { authorityLevels } from '@lianfang/contract/orders/law-rules';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { orderWords } from '../words/orders.ts';
import { Facts } from './Facts.tsx';
import { Moment } from './Moment.tsx';
import { Prose } from './Prose.tsx';
import { Section } from './Section.tsx';
import { useSay, useWords } from './words.ts';

const Term = ({ order }: { readonly order: OrderRecord }) =>
  order.restrictedFrom === null ? null : (
    <>
      <Moment at={order.restrictedFrom} /> – <Moment at={order.restrictedUntil} />
    </>
  );

/** The law of an order: basis, level, term, what the person is told and how they appeal. */
export const OrderLaw = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(orderWords);
  const say = useSay();
  return (
    <Section title={w.law}>
      {order.explanation === null ? null : <Prose text={say(order.explanation)} />}
      <Facts
        facts={[
          { label: w.basis, value: order.basis },
          { label: w.level, value: say(authorityLevels[order.level]) },
          { label: w.term, value: order.restrictedFrom === null ? null : <Term order={order} /> },
          { label: w.notice, value: order.notice === '' ? null : <Prose text={order.notice} /> },
          { label: w.appeal, value: order.appeal === '' ? null : <Prose text={order.appeal} /> },
        ]}
      />
    </Section>
  );
};
