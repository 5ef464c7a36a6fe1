import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { bankApiWords } from '../../words/bank-api.ts';

/** The frame of the two views on systems of banks. */
export const BankApiFrame = ({ children }: { readonly children: ReactNode }) => {
  const w = useWords(bankApiWords);
  const tabs = [
    { to: paths.bankApi, label: w.keys },
    { to: paths.bankDeliveries, label: w.deliveries },
  ];
  return (
    <PageFrame title={w.title} tabs={tabs}>
      {children}
    </PageFrame>
  );
};
