import type { TodayText } from '@lianfang/contract/home/today';
import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import { mayEver, visibleTo } from '../../../kernel/access/decide.ts';
import { asWritten, type FindOwed, type Owed } from '../../../kernel/access/owed.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { orderNumberText } from '../orders/order-number.ts';
import { missedClocks, type MissedFound } from './missed-clock-views.ts';

const clockNames: Readonly<Record<string, TodayText>> = {
  answer: { zh: '银行未反馈', en: 'the bank has not answered' },
  objection: { zh: '异议未答复', en: 'the objection is not answered' },
};
const ranOut: TodayText = { zh: '超期', en: 'ran out' };

const titleOf = ({ kind, clock }: MissedFound): TodayText => {
  const name = orderKinds[OrderKind.parse(kind)];
  const missed = clockNames[clock] ?? ranOut;
  return { zh: `${name.zh}：${missed.zh}`, en: `${name.en}: ${missed.en}` };
};

const missed = (tx: Reader) => tx.selectFrom(missedClocks(tx).as('found'));

const owedOf = async (rows: ReturnType<typeof missed>, limit: number): Promise<Owed> => {
  const found = await rows.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  const { count } = await rows.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return {
    items: found.map((row) => ({
      subjectId: row.id,
      title: titleOf(row),
      remark: asWritten(orderNumberText(row) ?? ''),
      unitName: row.clock === 'answer' ? row.bank_name : row.unit_name,
      dueAt: row.due_at,
    })),
    count,
    overdue: count,
  };
};

/** Missed clocks that are still owed and that the actor answers for from above, the oldest first. */
export const missedOpen: FindOwed = (tx, actor, _now, limit) =>
  owedOf(
    missed(tx)
      .where('settled_at', 'is', null)
      .where((eb) => visibleTo(actor, 'missed-clock.note', { unitPath: eb.ref('unit_path') })),
    limit,
  );

/** Of its own clock a bank says the cause itself. */
const explainingUnit = sql<string | null>`case when clock = 'answer' then null else unit_path end`;

/** Missed clocks whose cause the actor still has to give, the oldest first. Who has to answer the order itself does that first. */
export const missedUnexplained: FindOwed = (tx, actor, _now, limit) =>
  owedOf(
    missed(tx)
      .where('cause', 'is', null)
      .$if(mayEver(actor, 'bank-order.answer'), (rest) => rest.where('settled_at', 'is not', null))
      .where((eb) =>
        visibleTo(actor, 'missed-clock.explain', { unitPath: explainingUnit, unitPaths: eb.ref('part_paths') }),
      ),
    limit,
  );
