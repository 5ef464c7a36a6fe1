import type { BankFigures } from '@lianfang/contract/money-figures/figures';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { FigureLink } from './FigureLink.tsx';
import { SpanCells, SpanHeads } from './SpanTable.tsx';
import type { FigureTableProps } from './SumTable.tsx';
import type { FigureSpan } from './use-figure-span.ts';

const Row = ({ bank, span }: { readonly bank: BankFigures; readonly span: FigureSpan }) => {
  const counts = [
    ['order-to-answer', bank.orders],
    ['late-answer', bank.late],
    ['refused', bank.refused],
  ] as const;
  return (
    <tr>
      <th scope="row">{bank.bankName}</th>
      {counts.map(([figure, count]) => (
        <td key={figure} className={figure === 'late-answer' && count > 0 ? 'lf-number lf-missed' : 'lf-number'}>
          <FigureLink figure={figure} span={span} bankId={bank.bankId}>
            {count}
          </FigureLink>
        </td>
      ))}
      <td className="lf-number">{bank.answered}</td>
      <SpanCells span={bank.answer} />
    </tr>
  );
};

/** How each bank answered. */
export const BankTable = ({ figures, span }: FigureTableProps) => {
  const w = useWords(moneyFigureWords);
  return (
    <Section title={w.banks}>
      {figures.banks.length === 0 ? (
        <EmptyState title={w.noBanks} />
      ) : (
        <WideTable label={w.banks}>
          <thead>
            <tr>
              <th scope="col">{w.bank}</th>
              {[w.orders, w.late, w.refused, w.answered].map((title) => (
                <th key={title} scope="col" className="lf-number">
                  {title}
                </th>
              ))}
              <SpanHeads />
            </tr>
          </thead>
          <tbody>
            {figures.banks.map((bank) => (
              <Row key={bank.bankId} bank={bank} span={span} />
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
};
