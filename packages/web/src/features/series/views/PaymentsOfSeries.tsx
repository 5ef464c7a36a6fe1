import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesPayment, SeriesPayments } from '@lianfang/contract/series/payments';
import { useState } from 'react';
import { useEndpoint } from '../../../api/use-endpoint.ts';
import { AccountNumberText } from '../../../ui/AccountText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useJoined } from '../../../ui/joined-text.ts';
import { DayText, Moment } from '../../../ui/Moment.tsx';
import { Reply } from '../../../ui/Reply.tsx';
import { Section } from '../../../ui/Section.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useWords } from '../../../ui/words.ts';
import { Yuan } from '../../../ui/Yuan.tsx';
import { seriesListWords, seriesWords } from '../../../words/series.ts';
import { type PaymentDay, paymentDays, paymentsIn } from '../payment-days.ts';
import { CaseOf, type Cases, casesOf } from './CaseOf.tsx';
import type { ViewProps } from './view-props.ts';

const Day = ({ of: { day, payments, amount }, cases }: { readonly of: PaymentDay; readonly cases: Cases }) => {
  const w = useWords(seriesWords);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          <span className="lf-facts">
            <DayText day={day} />
            <span>{w.payments(payments.length)}</span>
            <Yuan fen={amount} />
          </span>
        </th>
      </tr>
      {payments.map((one) => (
        <tr key={one.id}>
          <td>
            <Moment at={one.at} />
          </td>
          <td className="lf-nowrap">
            <CaseOf id={one.caseId} cases={cases} />
          </td>
          <td className="lf-number">
            <Yuan fen={one.amount} />
          </td>
          <td>
            <AccountNumberText number={one.account} />
          </td>
          <td>{one.bankName}</td>
        </tr>
      ))}
    </tbody>
  );
};

interface TableProps {
  readonly label: string;
  readonly payments: readonly SeriesPayment[];
  readonly cases: Cases;
}

const PaymentTable = ({ label, payments, cases }: TableProps) => {
  const w = useWords(seriesWords);
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">{w.paidAt}</th>
          <th scope="col">{w.number}</th>
          <th scope="col" className="lf-number">
            {w.amount}
          </th>
          <th scope="col">{w.payee}</th>
          <th scope="col">{w.bank}</th>
        </tr>
      </thead>
      {paymentDays(payments).map((day) => (
        <Day key={day.day} of={day} cases={cases} />
      ))}
    </WideTable>
  );
};

type Month = SeriesPayments['months'][number];

interface MonthProps {
  readonly series: ViewProps['series'];
  readonly of: Month;
  readonly cases: Cases;
}

/** A month whose payments are read when somebody opens it. */
const AskedMonth = ({ series, of: { month, payments: count }, cases }: MonthProps) => {
  const w = useWords(seriesWords);
  const sent = { params: { seriesId: series.id }, query: { month } };
  const asked = useEndpoint(seriesEndpoints.readSeriesPayments, sent);
  return (
    <Reply of={asked} rows={4}>
      {({ payments }) => (
        <>
          {payments.length < count ? <p className="lf-quiet">{w.paymentsShown(payments.length, count)}</p> : null}
          <PaymentTable label={`${w.paymentList} ${month}`} payments={payments} cases={cases} />
        </>
      )}
    </Reply>
  );
};

const MonthOfPayments = ({ told, ...props }: MonthProps & { readonly told: readonly SeriesPayment[] | null }) => {
  const w = useWords(seriesWords);
  const l = useWords(seriesListWords);
  const { month, payments, cases: count, amount } = props.of;
  const joined = useJoined();
  const [isOpen, setOpen] = useState(told !== null);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{month}</strong> {joined.list([w.payments(payments), l.cases(count)])} <Yuan fen={amount} />
      </summary>
      {!isOpen ? null : told === null ? (
        <AskedMonth {...props} />
      ) : (
        <PaymentTable label={`${w.paymentList} ${month}`} payments={told} cases={props.cases} />
      )}
    </details>
  );
};

/** What the victims of a series paid, payment by payment, by month and day; of many a month is opened to be read. */
export const PaymentsOfSeries = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const asked = useEndpoint(seriesEndpoints.readSeriesPayments, { params: { seriesId: series.id } });
  const cases = casesOf(series);
  return (
    <Section title={w.paymentList}>
      <Reply of={asked} rows={4}>
        {({ months, payments, total, casesLeftOut }) => (
          <div className="lf-stack">
            {casesLeftOut === 0 ? null : <p className="lf-quiet">{w.leftOut(casesLeftOut)}</p>}
            {total === 0 ? <EmptyState title={w.noMoney} hint={w.noPaymentsNext} /> : null}
            {months.map((month) => (
              <MonthOfPayments
                key={month.month}
                series={series}
                of={month}
                cases={cases}
                told={payments.length === 0 ? null : paymentsIn(payments, month.month)}
              />
            ))}
          </div>
        )}
      </Reply>
    </Section>
  );
};
