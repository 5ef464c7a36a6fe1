import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { paymentLimits, SeriesPayments } from '@lianfang/contract/series/payments';
import { sql } from 'kysely';
import { timeZone } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { seriesSubject } from './series-subject.ts';
import { casesOfSeries } from './series-views.ts';

const monthOf = sql<string>`to_char(at at time zone ${sql.lit(timeZone)}, 'YYYY-MM')`;

const monthsOf = async (tx: Reader, ids: readonly string[]): Promise<SeriesPayments['months']> => {
  const { rows } = await sql<{ month: string; payments: number; cases: number; amount: string }>`
    select ${monthOf} as month, count(*)::int as payments, count(distinct case_id)::int as cases,
           sum(amount) as amount
      from case_transfer where case_id = any(${ids}::uuid[]) group by 1 order by 1`.execute(tx);
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
};

const paymentsOf = async (tx: Reader, ids: readonly string[], month: string | undefined) => {
  const rows = await tx
    .selectFrom('case_transfer')
    .leftJoin('unit as bank', 'bank.id', 'to_bank_id')
    .select(['case_transfer.id', 'case_id', 'at', 'amount', 'to_number', 'to_bank_name', 'bank.name as bank_name'])
    .where(sql<boolean>`case_id = any(${ids}::uuid[])`)
    .$if(month !== undefined, (rest) => rest.where(monthOf, '=', month ?? ''))
    .orderBy('at')
    .orderBy('case_transfer.id')
    .limit(month === undefined ? paymentLimits.atOnce : paymentLimits.ofMonth)
    .execute();
  return rows.map(({ id, case_id: caseId, at, amount, ...to }) => ({
    id,
    caseId,
    at,
    amount: Number(amount),
    account: to.to_number,
    bankName: to.bank_name ?? to.to_bank_name,
  }));
};

/** What the victims of a series paid, payment by payment, as far as the actor may read its cases. */
export const readSeriesPayments = handle(
  seriesEndpoints.readSeriesPayments,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, query, actor, tx }) => {
    const { seriesId } = params;
    const cases = (await casesOfSeries(tx, actor, [seriesId]))(seriesId);
    const ids: string[] = cases.filter(({ isReadable }) => isReadable).map(({ id }) => id);
    const months = await monthsOf(tx, ids);
    const total = months.reduce((sum, { payments }) => sum + payments, 0);
    const isTold = query.month !== undefined || total <= paymentLimits.atOnce;
    const payments = isTold ? await paymentsOf(tx, ids, query.month) : [];
    return SeriesPayments.parse({ seriesId, total, months, payments, casesLeftOut: cases.length - ids.length });
  },
);
