import type { Words } from '@lianfang/contract/words';
import { OrderKind, orderKinds, type OrderClock } from '@lianfang/contract/orders/orders';
import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { clocksOf } from './order-clocks.ts';
import { allOrders, type OrderFound } from './order-subject.ts';

const clockWords: Readonly<Record<OrderClock['kind'], Words>> = {
  answer: { zh: '银行反馈期限', en: 'the answer of the bank' },
  restriction: { zh: '措施期限', en: 'the restriction' },
  objection: { zh: '异议答复期限', en: 'the answer to the objection' },
};

const local = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(0, 16)
    .replace('T', ' ');

const wordsOf = (order: OrderFound, clock: OrderClock): Words => {
  const name = orderKinds[OrderKind.parse(order.kind)];
  const what = clockWords[clock.kind];
  const tail = order.account_number.slice(-4);
  const over = clock.state === 'over';
  return {
    zh: `${name.zh}（尾号${tail}）${what.zh}${over ? '已过' : '将于'}${local(clock.end)}${over ? '' : '届满'}`,
    en: `${name.en} (account ending ${tail}): ${what.en} ${over ? 'ran out' : 'runs out'} at ${local(clock.end)}`,
  };
};

/** The bank hears of its own answer; the police of everything. */
const tell = async (tx: Transaction, order: OrderFound, clock: OrderClock, step: string, now: Temporal.Instant) => {
  const on = { unitPath: order.unit_path, unitPaths: order.part_paths, authorId: order.drafted_by };
  const notice = {
    kind: clock.state === 'over' ? ('order-overdue' as const) : ('order-clock' as const),
    subject: { kind: 'order' as const, id: order.id },
    words: wordsOf(order, clock),
    dedupeKey: `${order.id} ${clock.kind} ${step}`,
  };
  await notify(tx, { ...notice, to: { mayDo: 'order.read', on } }, now);
  if (clock.kind === 'answer') await notify(tx, { ...notice, to: { mayDo: 'bank-order.answer', on } }, now);
};

/** Orders with a clock that has warned or run out. */
const warned = (tx: Transaction, now: Temporal.Instant) => {
  const at = now.toString();
  return allOrders(tx)
    .where('control_order.state', 'in', ['sealed', 'received', 'objected', 'executed', 'queued'])
    .where(
      sql<SqlBool>`(
        (control_order.state in ('sealed', 'received', 'objected')
          and (control_order.answer_due_at <= ${at} or ${at} >= any(control_order.answer_warnings)))
        or (control_order.state = 'objected'
          and (control_order.objection_due_at <= ${at} or ${at} >= any(control_order.objection_warnings)))
        or (control_order.state in ('executed', 'queued') and ${at} >= any(control_order.restriction_warnings))
      )`,
    )
    .orderBy('control_order.id')
    .limit(2_000)
    .execute();
};

/** Says each warning of each clock once, to whoever has to act, and once more when it has run out. */
export const warnOfClocks = defineJob({
  name: 'warn-of-clocks',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now }) => {
    const at = now.toString({ smallestUnit: 'millisecond' });
    for (const order of await warned(tx, now))
      for (const clock of clocksOf(order, now)) {
        const passed = clock.warnings.filter((warning) => warning <= at);
        const step = clock.state === 'over' ? 'over' : passed.at(-1);
        if (step !== undefined) await tell(tx, order, clock, step, now);
      }
  },
});
