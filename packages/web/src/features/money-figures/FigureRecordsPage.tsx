import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { MoneyFigure, type MoneyFigureRecord, moneyFigures } from '@lianfang/contract/money-figures/figures';
import { Link, useSearchParams } from 'react-router';
import { paths, to } from '../../paths.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSpanText } from '../../ui/use-span-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { moneyFigureWords } from '../../words/money-figures.ts';
import { useFigureSpan } from './use-figure-span.ts';

const useRecordColumns = (): readonly RecordColumn<MoneyFigureRecord>[] => {
  const w = useWords(moneyFigureWords);
  const spanText = useSpanText();
  return [
    { key: 'number', title: w.number, render: (one) => one.number, phone: 'heading' },
    { key: 'bank', title: w.bank, render: (one) => one.bankName },
    { key: 'at', title: w.at, render: (one) => <Moment at={one.at} />, width: 150 },
    { key: 'amount', title: w.amount, render: (one) => <Yuan fen={one.amount} />, width: 160, align: 'end' },
    {
      key: 'seconds',
      title: w.span,
      render: (one) => (one.seconds === null ? '' : spanText(one.seconds * 1_000)),
      width: 150,
      align: 'end',
    },
  ];
};

const addressOf = ({ orderId, appealId, caseId }: MoneyFigureRecord): string => {
  if (orderId !== null) return to(paths.order, { orderId });
  if (appealId !== null) return to(paths.appeal, { appealId });
  return caseId === null ? paths.cases : to(paths.case, { caseId });
};

/** The records that one figure was counted from. */
export const FigureRecordsPage = () => {
  const w = useWords(moneyFigureWords);
  const say = useSay();
  const [text] = useSearchParams();
  const figure = MoneyFigure.catch('loss').parse(text.get('figure'));
  const { from, until, unitId } = useFigureSpan();
  const view = useListView(moneyFigureEndpoints.listMoneyFigureRecords, { query: { figure, from, until } });
  const columns = useRecordColumns();
  const title = say(moneyFigures[figure]);
  return (
    <PageFrame
      title={title}
      facts={`${from} – ${until}`}
      above={<Link to={to(paths.moneyFigures, {}, { from, until, unitId })}>{w.title}</Link>}
    >
      <RecordTable
        label={title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={addressOf}
        empty={{ title: w.noRecords }}
      />
    </PageFrame>
  );
};
