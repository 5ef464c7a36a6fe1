import type { SeriesPayment } from '@lianfang/contract/series/payments';
import { dayOf } from '../../ui/shanghai.ts';

/** The payments of one day. */
export interface PaymentDay {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly payments: readonly SeriesPayment[];
  /** Fen. */
  readonly amount: number;
}

/** Payments by the day on which they were made, in their order. */
export const paymentDays = (payments: readonly SeriesPayment[]): readonly PaymentDay[] =>
  [...Map.groupBy(payments, ({ at }) => dayOf(at))].map(([day, its]) => ({
    day,
    payments: its,
    amount: its.reduce((sum, { amount }) => sum + amount, 0),
  }));

/** The payments of a month (YYYY-MM). */
export const paymentsIn = (payments: readonly SeriesPayment[], month: string): readonly SeriesPayment[] =>
  payments.filter(({ at }) => dayOf(at).startsWith(month));
