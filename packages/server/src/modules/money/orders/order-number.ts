import { orderKinds, OrderKind } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

/**
 * The numbers under which orders of a kind are sealed now: `number` is the first of so many that follow each other. The row of its kind and year stays locked until the transaction ends,
 * so that two sealed at once get two numbers, and one that is rolled back leaves no gap.
 */
export const orderNumbersNow = async (
  tx: Transaction,
  kind: string,
  count: number,
  now: Temporal.Instant,
): Promise<{ readonly year: number; readonly number: number }> => {
  const year = Number(dayOf(now).slice(0, 4));
  const row = await tx
    .insertInto('control_order_number')
    .values({ kind, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'year']).doUpdateSet({ last: sql`control_order_number.last + excluded.last` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number: row.last - count + 1 };
};

/** 公（紧急止付）字〔2026〕1号; null before it is sealed. */
export const orderNumberText = (order: {
  readonly kind: string;
  readonly year: number | null;
  readonly number: number | null;
}): string | null =>
  order.number === null
    ? null
    : `公（${orderKinds[OrderKind.parse(order.kind)].zh}）字〔${order.year ?? ''}〕${order.number}号`;
