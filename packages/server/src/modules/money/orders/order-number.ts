import { orderKinds, OrderKind } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';

/** The numbers under which orders of a kind are sealed now: `number` is the first of so many that follow each other. */
export const orderNumbersNow = (
  tx: Transaction,
  kind: string,
  count: number,
  now: Temporal.Instant,
): Promise<{ readonly year: number; readonly number: number }> =>
  takeNumbersNow(tx, { table: 'control_order_number', of: { column: 'kind', value: kind } }, now, count);

/** 公（紧急止付）字〔2026〕1号; null before it is sealed. */
export const orderNumberText = (order: {
  readonly kind: string;
  readonly year: number | null;
  readonly number: number | null;
}): string | null =>
  order.number === null
    ? null
    : `公（${orderKinds[OrderKind.parse(order.kind)].zh}）字〔${order.year ?? ''}〕${order.number}号`;
