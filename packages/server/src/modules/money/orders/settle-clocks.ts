import type { OrderClock, OrderState } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** States in which what a clock asks for is still owed. */
const owedIn: Readonly<Record<'answer' | 'objection', readonly OrderState[]>> = {
  answer: ['sealed', 'received', 'objected'],
  objection: ['objected'],
};

/** What orders owed has come, or is owed no more: clocks that had run out are settled as of now. */
export const settleClocks = async (
  tx: Transaction,
  orderIds: readonly string[],
  state: OrderState,
  now: Temporal.Instant,
): Promise<void> => {
  const over = (['answer', 'objection'] as const satisfies OrderClock['kind'][]).filter(
    (clock) => !owedIn[clock].includes(state),
  );
  if (over.length === 0) return;
  await tx
    .updateTable('missed_clock')
    .set({ settled_at: now.toString() })
    .where('order_id', 'in', orderIds)
    .where('clock', 'in', over)
    .where('settled_at', 'is', null)
    .execute();
};
