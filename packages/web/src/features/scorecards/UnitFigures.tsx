import type { FigureChange, UnitFigure } from '@lianfang/contract/scorecards/figures';
import { Button } from 'antd';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitScoreWords } from '../../words/scorecards.ts';
import { partsText, percent, valueText } from './figure-text.ts';
import '../../ui/record.css';

/** How a figure moved, in words beside the arrow; where it cannot be compared, why. */
const Change = ({ change, form }: { readonly change: FigureChange; readonly form: UnitFigure['form'] }) => {
  const w = useWords(unitScoreWords);
  const say = useSay();
  if (!change.comparable) return <span className="lf-quiet">{say(change.why)}</span>;
  if (change.direction === 'same') return <span className="lf-quiet">{w.same}</span>;
  const size = change.difference.replace('-', '');
  const by = form === 'share' ? percent(size) : String(Number(size));
  return (
    <span className="lf-nowrap">
      <span aria-hidden>{change.direction === 'up' ? '↑ ' : '↓ '}</span>
      {w[change.direction](by)}
    </span>
  );
};

export interface UnitFiguresProps {
  readonly figures: readonly UnitFigure[];
  readonly onFigure: (code: string) => void;
}

/** The figures of a unit and month with both of their numbers and how they moved. */
export const UnitFigures = ({ figures, onFigure }: UnitFiguresProps) => {
  const w = useWords(unitScoreWords);
  const say = useSay();
  return (
    <Section title={w.figures}>
      <WideTable label={w.figures}>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" className="lf-number">
              {w.value}
            </th>
            <th scope="col" className="lf-number">
              {w.numbers}
            </th>
            <th scope="col">{w.onMonth}</th>
            <th scope="col">{w.onYear}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.code}>
              <th scope="row">
                <Button type="link" className="lf-text-button" onClick={() => onFigure(figure.code)}>
                  {say(figure.name)}
                </Button>
              </th>
              <td className="lf-number">{valueText(figure)}</td>
              <td className="lf-number lf-quiet">{partsText(figure)}</td>
              <td>
                <Change change={figure.onMonthBefore} form={figure.form} />
              </td>
              <td>
                <Change change={figure.onYearBefore} form={figure.form} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
