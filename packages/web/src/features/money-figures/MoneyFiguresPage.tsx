import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import type { MoneyFigures } from '@lianfang/contract/money-figures/figures';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DayField } from '../../ui/DayField.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { minuteOf, today } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { BankTable } from './BankTable.tsx';
import { MissTable } from './MissTable.tsx';
import { MonthBars } from './MonthBars.tsx';
import { SpanTable } from './SpanTable.tsx';
import { SumTable } from './SumTable.tsx';
import { type FigureSpan, useFigureSpan } from './use-figure-span.ts';
import '../../ui/record.css';
import './money-figures.css';

const Days = ({ span }: { readonly span: FigureSpan }) => {
  const w = useWords(moneyFigureWords);
  return (
    <div className="lf-row lf-screen-only">
      <DayField aria-label={w.from} value={span.from} max={span.until} onChange={(day) => span.set('from', day)} />
      <DayField
        aria-label={w.until}
        value={span.until}
        min={span.from}
        max={today()}
        onChange={(day) => span.set('until', day)}
      />
    </div>
  );
};

const Tables = ({ figures, span }: { readonly figures: MoneyFigures; readonly span: FigureSpan }) => {
  const w = useWords(moneyFigureWords);
  if (figures.cases === 0 && figures.banks.length === 0) return <EmptyState title={w.none} hint={w.noneNext} />;
  return (
    <>
      <SumTable figures={figures} span={span} />
      <SpanTable figures={figures} span={span} />
      <MissTable figures={figures} span={span} />
      <BankTable figures={figures} span={span} />
      <MonthBars months={figures.months} />
      <p className="lf-quiet">{w.counting}</p>
    </>
  );
};

/** What the money desk reached between two days; every figure leads to its records. */
export const MoneyFiguresPage = () => {
  const w = useWords(moneyFigureWords);
  const may = useMay();
  const span = useFigureSpan();
  const { from, until, unitId } = span;
  const query = { from, until, ...(unitId === undefined ? {} : { unitId }) };
  const asked = useEndpoint(moneyFigureEndpoints.readMoneyFigures, { query }, { keepPrevious: true });
  const actions = (
    <>
      {may('money-figures.export') ? (
        <DownloadButton endpoint={moneyFigureEndpoints.exportMoneyFigures} label={w.exportWorkbook} sent={{ query }} />
      ) : null}
      <PrintButton />
    </>
  );
  const facts =
    asked.data === undefined
      ? undefined
      : `${w.cases} ${asked.data.cases} · ${from} – ${until} · ${w.asOf(minuteOf(asked.data.asOf))}`;
  return (
    <PageFrame title={w.title} facts={facts} actions={actions}>
      <Days span={span} />
      <Reply of={asked}>{(figures) => <Tables figures={figures} span={span} />}</Reply>
    </PageFrame>
  );
};
