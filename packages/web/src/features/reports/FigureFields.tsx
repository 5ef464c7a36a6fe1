import type { Indicator } from '@lianfang/contract/reports/reports';
import { Form, InputNumber } from 'antd';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

const most = 9_000_000_000_000;

const FigureField = ({ indicator }: { readonly indicator: Indicator }) => {
  const w = useWords(reportWords);
  const label = `${indicator.name}（${indicator.countedIn}）${indicator.required ? ` · ${w.required}` : ''}`;
  const precision = indicator.kind === 'money' ? 2 : 0;
  return (
    <div className="lf-row">
      <Form.Item name={['figures', indicator.id, 'numerator']} label={label}>
        <InputNumber min={0} max={most} precision={precision} />
      </Form.Item>
      {indicator.kind === 'ratio' ? (
        <Form.Item name={['figures', indicator.id, 'denominator']} label={w.outOf(indicator.outOf ?? '')}>
          <InputNumber min={0} max={most} precision={0} />
        </Form.Item>
      ) : null}
    </div>
  );
};

/** The figures that the measure asks for; a ratio takes both of its numbers. */
export const FigureFields = ({ indicators }: { readonly indicators: readonly Indicator[] }) => (
  <>
    {indicators.map((indicator) => (
      <FigureField key={indicator.id} indicator={indicator} />
    ))}
  </>
);
