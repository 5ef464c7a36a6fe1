import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { orderNumberText } from '../orders/order-number.ts';
import type { FindOwed } from '../owed.ts';
import { missedClocks } from './missed-clock-views.ts';

const clockNames: Readonly<Record<string, string>> = { answer: '银行未反馈', objection: '异议未答复' };

/** Missed clocks that are still owed and that the actor answers for from above, the oldest first. */
export const missedOpen: FindOwed = async (tx, actor, _now, limit) => {
  const open = tx
    .selectFrom(missedClocks(tx).as('found'))
    .where('settled_at', 'is', null)
    .where((eb) => visibleTo(actor, 'missed-clock.note', { unitPath: eb.ref('unit_path') }));
  const rows = await open.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  const { count } = await open.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: `${orderKinds[OrderKind.parse(row.kind)].zh}：${clockNames[row.clock] ?? '超期'}`,
      remark: orderNumberText(row) ?? '',
      unitName: row.clock === 'answer' ? row.bank_name : row.unit_name,
      dueAt: row.due_at,
    })),
    count,
    overdue: count,
  };
};
