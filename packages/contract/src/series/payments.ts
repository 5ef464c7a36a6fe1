import { z } from 'zod';
import { CaseId, SeriesId } from '../ids.ts';
import { FenOrNone, Line, Moment, Name } from '../values.ts';

export const paymentLimits = {
  /** Up to so many payments of a series are told at once; of more a month is asked for. */
  atOnce: 200,
  /** Payments of one month that are told at most. */
  ofMonth: 1000,
} as const;

/** A month in Asia/Shanghai. */
export const PaymentMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const count = z.number().int().nonnegative();

/** A payment of a victim. The account is that of the payee; the victim's own is told on the case alone. Fen. */
export const SeriesPayment = z.strictObject({
  id: z.string(),
  caseId: CaseId,
  at: Moment,
  amount: FenOrNone,
  account: Line,
  bankName: Name.nullable(),
});
export type SeriesPayment = z.infer<typeof SeriesPayment>;

/** The payments of the cases of a series that the asker may read. */
export const SeriesPayments = z.strictObject({
  seriesId: SeriesId,
  total: count,
  /** Every month with a payment, the first one first. */
  months: z.array(z.strictObject({ month: PaymentMonth, payments: count, cases: count, amount: FenOrNone })),
  /** Those of the month that was asked for, else all where they are few, else none; the first one first. */
  payments: z.array(SeriesPayment),
  /** Cases whose payments the asker may not read. */
  casesLeftOut: count,
});
export type SeriesPayments = z.infer<typeof SeriesPayments>;
