import { moneyFigures } from '@lianfang/contract/money-figures/figures';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { FigureLink } from './FigureLink.tsx';
import type { FigureTableProps } from './SumTable.tsx';

/** Clocks that ran out before somebody had done what they count for. */
export const MissTable = ({ figures, span }: FigureTableProps) => {
  const w = useWords(moneyFigureWords);
  const say = useSay();
  return (
    <Section title={w.misses}>
      <WideTable label={w.misses}>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" className="lf-number">
              {w.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.misses.map(({ figure, count, outOf }) => (
            <tr key={figure}>
              <th scope="row">{say(moneyFigures[figure])}</th>
              <td className={count > 0 ? 'lf-number lf-missed' : 'lf-number'}>
                <FigureLink figure={figure} span={span}>
                  {w.of(count, outOf)}
                </FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
