import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { orderPageWords } from '../../words/cases.ts';
import { orderWords } from '../../words/orders.ts';

/** The orders and the terms of the law that they count with, under one title. */
export const OrderFrame = ({ children }: { readonly children: ReactNode }) => {
  const w = useWords(orderPageWords);
  const o = useWords(orderWords);
  const may = useMay();
  const tabs = [
    ...(may('order.read') ? [{ to: paths.orders, label: o.title }] : []),
    { to: paths.lawRules, label: w.rules },
  ];
  return (
    <PageFrame title={o.title} tabs={tabs}>
      {children}
    </PageFrame>
  );
};
