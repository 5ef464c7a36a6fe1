import type { Figure, Indicator, ReportRecord } from '@lianfang/contract/reports/reports';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

const number = new Intl.NumberFormat('zh-CN');

/** Money is kept in fen and shown in yuan; a ratio shows both of its numbers. */
const shown = (indicator: Indicator, figure: Figure): string => {
  if (indicator.kind === 'money') return number.format(figure.numerator / 100);
  const whole = number.format(figure.numerator);
  return figure.denominator === null ? whole : `${whole} / ${number.format(figure.denominator)}`;
};

/** The figures of a report beside what was asked for. */
export const FigureList = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  const byId = new Map(report.figures.map((figure) => [figure.indicatorId, figure]));
  return (
    <dl className="lf-fact-list">
      {report.indicators.map((indicator) => {
        const figure = byId.get(indicator.id);
        return (
          <div key={indicator.id}>
            <dt>{indicator.name}</dt>
            <dd>
              {figure ? (
                `${shown(indicator, figure)} ${indicator.countedIn}`
              ) : (
                <span className="lf-quiet">{w.noText}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
