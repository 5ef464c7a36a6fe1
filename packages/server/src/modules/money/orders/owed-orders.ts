import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { FindOwed } from '../owed.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { banksReached } from './banks-reached.ts';
import { orderNumberText } from './order-number.ts';
import { allOrders } from './order-subject.ts';

const orders = (tx: Reader) => tx.selectFrom(allOrders(tx).as('found'));

/** Cases with orders that wait for the actor's seal, the one that waits longest first. */
export const ordersToSeal: FindOwed = async (tx, actor, _now, limit) => {
  const rows = await orders(tx)
    .select(['case_id', 'case_year', 'case_number', 'unit_name', sql<number>`count(*)::int`.as('count')])
    .where('state', '=', 'submitted')
    .where((eb) => visibleTo(actor, 'order.seal', { unitPath: eb.ref('unit_path'), authorId: eb.ref('drafted_by') }))
    .groupBy(['case_id', 'case_year', 'case_number', 'unit_name'])
    .orderBy(sql`min(created_at)`)
    .orderBy('case_id')
    .execute();
  return {
    items: rows.slice(0, limit).map((row) => ({
      subjectId: row.case_id,
      title: `案件 ${caseNumberText({ year: row.case_year, number: row.case_number })}`,
      remark: `${row.count} 件指令待签发`,
      unitName: row.unit_name,
      dueAt: null,
    })),
    count: rows.length,
    overdue: 0,
  };
};

/** Orders that the actor's bank has to answer, the one that is due first first. */
export const ordersToAnswer: FindOwed = async (tx, actor, now, limit) => {
  const banks = await banksReached(tx, actor, 'bank-order.answer');
  if (banks.length === 0) return { items: [], count: 0, overdue: 0 };
  const owed = orders(tx).where('state', 'in', ['sealed', 'received']).where('bank_id', 'in', banks);
  const rows = await owed.selectAll().orderBy('answer_due_at').orderBy('id').limit(limit).execute();
  const counted = await owed
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<number>`(count(*) filter (where answer_due_at <= ${now.toString()}))::int`.as('overdue'))
    .executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: `${orderKinds[OrderKind.parse(row.kind)].zh} 尾号${row.account_number.slice(-4)}`,
      remark: orderNumberText(row) ?? '',
      unitName: row.unit_name,
      dueAt: row.answer_due_at,
    })),
    ...counted,
  };
};
