import { moneyFigures, type MoneyFigures } from '@lianfang/contract/money-figures/figures';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { FigureLink } from './FigureLink.tsx';
import type { FigureSpan } from './use-figure-span.ts';

export interface FigureTableProps {
  readonly figures: MoneyFigures;
  readonly span: FigureSpan;
}

/** A part of a whole as "12.3%" beside a bar; the whole may be nothing. */
const Share = ({ part, of }: { readonly part: number; readonly of: number }) => {
  const w = useWords(moneyFigureWords);
  if (of === 0) return <span className="lf-quiet">{w.noShare}</span>;
  const percent = (part / of) * 100;
  return (
    <span className="lf-share">
      <span className="lf-share-bar" aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, percent)}%` }} />
      </span>
      {percent.toFixed(1)}%
    </span>
  );
};

/** What was lost, and what was stopped, frozen and returned of it. */
export const SumTable = ({ figures, span }: FigureTableProps) => {
  const w = useWords(moneyFigureWords);
  const say = useSay();
  const rows = [{ figure: 'loss' as const, amount: figures.loss, outOf: null }, ...figures.sums];
  return (
    <Section title={w.money}>
      <WideTable label={w.money}>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" className="lf-number">
              {w.amount}
            </th>
            <th scope="col">{w.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, amount, outOf }) => (
            <tr key={figure}>
              <th scope="row">{say(moneyFigures[figure])}</th>
              <td className="lf-number">
                <FigureLink figure={figure} span={span}>
                  <Yuan fen={amount} />
                </FigureLink>
              </td>
              <td>{outOf === null ? null : <Share part={amount} of={outOf} />}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
