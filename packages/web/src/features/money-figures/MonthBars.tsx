import type { MoneyMonth } from '@lianfang/contract/money-figures/figures';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { moneyFigureWords } from '../../words/money-figures.ts';

const Bars = ({ month, most }: { readonly month: MoneyMonth; readonly most: number }) => {
  const width = (fen: number) => ({ inlineSize: `${most === 0 ? 0 : (fen / most) * 100}%` });
  return (
    <span className="lf-month-bars" aria-hidden>
      <span className="lf-bar-loss" style={width(month.loss)} />
      <span className="lf-bar-held" style={width(month.stopped)} />
    </span>
  );
};

/** What was lost and what was stopped in each month, as bars beside their amounts. */
export const MonthBars = ({ months }: { readonly months: readonly MoneyMonth[] }) => {
  const w = useWords(moneyFigureWords);
  const most = Math.max(0, ...months.map(({ loss }) => loss));
  return (
    <Section title={w.months}>
      <WideTable label={w.months}>
        <thead>
          <tr>
            <th scope="col">{w.month}</th>
            <th scope="col" className="lf-number">
              {w.cases}
            </th>
            <th scope="col" className="lf-number">
              {w.loss}
            </th>
            <th scope="col" className="lf-number">
              {w.held}
            </th>
            <th scope="col" className="lf-screen-only">
              <span className="lf-unseen">{w.months}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row" className="lf-nowrap">
                {month.month}
              </th>
              <td className="lf-number">{month.cases}</td>
              <td className="lf-number">
                <Yuan fen={month.loss} />
              </td>
              <td className="lf-number">
                <Yuan fen={month.stopped} />
              </td>
              <td className="lf-month-cell lf-screen-only">
                <Bars month={month} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
