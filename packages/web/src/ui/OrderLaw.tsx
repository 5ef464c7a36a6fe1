import { explainRestriction, onAccount } from '@lianfang/contract/appeals/explain-restriction';
import { authorityLevels } from '@lianfang/contract/orders/law-rules';
import { orderKinds, type OrderRecord, restrictingKinds } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
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

/** Why, until when, by which article and by whom the account is restricted; null for what restricts nothing. */
const sentenceOf = (order: OrderRecord): Words | null =>
  restrictingKinds.some((kind) => kind === order.kind)
    ? explainRestriction({
        measure: orderKinds[order.kind],
        on: onAccount(order.account.number),
        from: order.restrictedFrom,
        until: order.restrictedUntil,
        reason: order.reason,
        basis: order.basis,
        approvedBy: order.sealedAt === null ? null : order.unitName,
        appealTo: order.unitName,
      })
    : null;

/** The law of an order: basis, level, term, what the person is told and how they appeal. */
export const OrderLaw = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(orderWords);
  const say = useSay();
  const sentence = sentenceOf(order);
  return (
    <Section title={w.law}>
      {sentence === null ? null : <Prose text={say(sentence)} />}
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
