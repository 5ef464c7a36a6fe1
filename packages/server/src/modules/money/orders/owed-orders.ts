import type { Action } from '@lianfang/contract/endpoints';
import { OrderKind, orderKinds, type OrderState } from '@lianfang/contract/orders/orders';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { asWritten, type FindOwed, nothingOwed, type Owed, type OwedItem } from '../../../kernel/access/owed.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { caseText, endingText } from '../ending-text.ts';
import { banksReached } from './banks-reached.ts';
import { orderNumberText } from './order-number.ts';
import { allOrders } from './order-subject.ts';

const orders = (tx: Reader) => tx.selectFrom(allOrders(tx).as('found'));

type Orders = ReturnType<typeof orders>;
type Found = Awaited<ReturnType<ReturnType<Orders['selectAll']>['execute']>>[number];

interface Waiting {
  readonly state: OrderState;
  readonly action: Action;
  /** What so many orders of a case wait for. */
  readonly words: (count: number) => OwedItem['remark'];
}

/** Cases with orders in a state that wait for the actor, the one that waits longest first. */
const casesWaiting =
  ({ state, action, words }: Waiting): FindOwed =>
  async (tx, actor, _now, limit) => {
    const rows = await orders(tx)
      .select(['case_id', 'case_year', 'case_number', 'unit_name', sql<number>`count(*)::int`.as('count')])
      .where('state', '=', state)
      .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit_path'), authorId: eb.ref('drafted_by') }))
      .groupBy(['case_id', 'case_year', 'case_number', 'unit_name'])
      .orderBy(sql`min(created_at)`)
      .orderBy('case_id')
      .execute();
    return {
      items: rows.slice(0, limit).map((row) => ({
        subjectId: row.case_id,
        title: caseText(caseNumberText({ year: row.case_year, number: row.case_number })),
        remark: words(row.count),
        unitName: row.unit_name,
        dueAt: null,
      })),
      count: rows.length,
      overdue: 0,
    };
  };

const inEnglish = (count: number): string => `${count} ${count === 1 ? 'order' : 'orders'}`;

/** Cases with drafts, also such as came back, that the actor may submit. */
export const ordersToSend = casesWaiting({
  state: 'draft',
  action: 'order.submit',
  words: (count) => ({ zh: `${count} 件指令待送审`, en: `${inEnglish(count)} to submit` }),
});

/** Cases with orders that wait for the actor's seal. */
export const ordersToSeal = casesWaiting({
  state: 'submitted',
  action: 'order.seal',
  words: (count) => ({ zh: `${count} 件指令待签发`, en: `${inEnglish(count)} to seal` }),
});

/** Cases with orders that lie with a higher organ, whose answer the actor enters. */
export const approvalsToRecord = casesWaiting({
  state: 'forwarded',
  action: 'order.record-approval',
  words: (count) => ({ zh: `${count} 件指令待登记上级批复`, en: `${inEnglish(count)} with a higher organ` }),
});

type Due = 'answer_due_at' | 'objection_due_at' | 'restricted_until';

interface Named {
  readonly due: Due;
  readonly remark: (row: Found) => OwedItem['remark'];
}

/** Orders, the one that is due first first. */
const owedOf = async (owed: Orders, { due, remark }: Named, now: Temporal.Instant, limit: number): Promise<Owed> => {
  const rows = await owed.selectAll().orderBy(due).orderBy('id').limit(limit).execute();
  const counted = await owed
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<number>`(count(*) filter (where ${sql.ref(due)} <= ${now.toString()}))::int`.as('overdue'))
    .executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: endingText(orderKinds[OrderKind.parse(row.kind)], row.account_number),
      remark: remark(row),
      unitName: row.unit_name,
      dueAt: row[due],
    })),
    ...counted,
  };
};

const byNumber = (row: Found): OwedItem['remark'] => asWritten(orderNumberText(row) ?? '');
const byBank = (row: Found): OwedItem['remark'] =>
  asWritten([row.bank_unit_name, orderNumberText(row)].filter(Boolean).join(' · '));
const byCase = (row: Found): OwedItem['remark'] =>
  caseText(caseNumberText({ year: row.case_year, number: row.case_number }));

/** Orders that the actor's bank has to answer. */
export const ordersToAnswer: FindOwed = async (tx, actor, now, limit) => {
  const banks = await banksReached(tx, actor, 'bank-order.answer');
  if (banks.length === 0) return nothingOwed;
  const owed = orders(tx).where('state', 'in', ['sealed', 'received']).where('bank_id', 'in', banks);
  return owedOf(owed, { due: 'answer_due_at', remark: byNumber }, now, limit);
};

const ofActor = (tx: Reader, actor: Actor, action: Action): Orders =>
  orders(tx).where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit_path'), authorId: eb.ref('drafted_by') }));

/** Objections of banks that wait for the actor's answer. */
export const objectionsToAnswer: FindOwed = (tx, actor, now, limit) => {
  const owed = ofActor(tx, actor, 'order.answer-objection').where('state', '=', 'objected');
  return owedOf(owed, { due: 'objection_due_at', remark: byBank }, now, limit);
};

/** Whether something is on its way for the account, or holds it for longer: then its end is nobody's worry. */
const isFollowed = (now: Temporal.Instant): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from control_order next
    where next.account_number = found.account_number and next.id <> found.id
      and next.kind in ('renew-stop', 'freeze', 'renew-freeze', 'release', 'return')
      and (next.state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected')
        or (next.state in ('executed', 'queued') and next.restricted_until > greatest(found.restricted_until, ${now.toString()}))))`;

/** Stops and freezes that are about to end (their first warning is over) while nothing follows them. */
export const holdsEnding: FindOwed = (tx, actor, now, limit) => {
  const owed = ofActor(tx, actor, 'order.draft')
    .where('state', 'in', ['executed', 'queued'])
    .where('restricted_until', '>', now.toString())
    .where(sql<SqlBool>`restriction_warnings[1] <= ${now.toString()}`)
    .where((eb) => eb.not(isFollowed(now)));
  return owedOf(owed, { due: 'restricted_until', remark: byCase }, now, limit);
};
