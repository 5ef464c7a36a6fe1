import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { paperWords } from '../words/papers.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { Section } from './Section.tsx';
import { useWords } from './words.ts';

const { readOrderPaper, readPersonNotice } = controlEndpoints;

/** The papers of a sealed order to save or print: to the bank, and to the person whose account it restricts. */
export const OrderPapers = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(paperWords);
  const { abilities } = order;
  const params = { orderId: order.id };
  const hasNotice = abilities['readPersonNotice']?.allowed === true;
  if (order.sealedAt === null || order.kind === 'return') return null;
  return (
    <Section title={w.title}>
      <div className="lf-row lf-screen-only">
        <DownloadButton
          endpoint={readOrderPaper}
          label={w.orderPdf}
          ability={abilities['readOrderPaper']}
          sent={{ params, query: { format: 'pdf' } }}
        />
        <DownloadButton
          endpoint={readOrderPaper}
          label={w.orderDocx}
          ability={abilities['readOrderPaper']}
          sent={{ params }}
        />
        {hasNotice ? (
          <DownloadButton endpoint={readPersonNotice} label={w.noticePdf} sent={{ params, query: { format: 'pdf' } }} />
        ) : null}
      </div>
      <p className="lf-quiet">{w.hint}</p>
    </Section>
  );
};
