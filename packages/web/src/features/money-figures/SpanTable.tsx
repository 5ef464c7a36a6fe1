import { moneyFigures, type Span } from '@lianfang/contract/money-figures/figures';
import { Section } from '../../ui/Section.tsx';
import { useSpanText } from '../../ui/use-span-text.ts';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { FigureLink } from './FigureLink.tsx';
import type { FigureTableProps } from './SumTable.tsx';

/** Headings of the cells that `SpanCells` fills. */
export const SpanHeads = () => {
  const w = useWords(moneyFigureWords);
  return [w.median, w.ninetieth, w.longest].map((title) => (
    <th key={title} scope="col" className="lf-number">
      {title}
    </th>
  ));
};

/** A span in three cells; a dash where there is no record yet. */
export const SpanCells = ({ span }: { readonly span: Span }) => {
  const spanText = useSpanText();
  return (['medianSeconds', 'ninetiethSeconds', 'longestSeconds'] as const).map((part) => {
    const seconds = span[part];
    return (
      <td key={part} className="lf-number">
        {seconds === null ? '—' : spanText(seconds * 1_000)}
      </td>
    );
  });
};

/** From the report to the first order, and from the seal to the answer. */
export const SpanTable = ({ figures, span }: FigureTableProps) => {
  const w = useWords(moneyFigureWords);
  const say = useSay();
  return (
    <Section title={w.spans}>
      <WideTable label={w.spans}>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <SpanHeads />
            <th scope="col" className="lf-number">
              {w.counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.spans.map(({ figure, span: taken }) => (
            <tr key={figure}>
              <th scope="row">{say(moneyFigures[figure])}</th>
              <SpanCells span={taken} />
              <td className="lf-number">
                <FigureLink figure={figure} span={span}>
                  {w.of(taken.counted, taken.outOf)}
                </FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
