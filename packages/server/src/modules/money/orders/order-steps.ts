import type { OrderClock } from '@lianfang/contract/orders/orders';
import { shareOfTerm } from '@lianfang/engine/duty/share-of';
import type { LawRuleCode } from '@lianfang/contract/orders/law-rules';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { EscalationLevel } from '../duty/escalate.ts';
import { lawShare } from '../law/start-clock.ts';
import type { OrderChange } from './order-store.ts';

type ClockKind = OrderClock['kind'];
interface Step {
  readonly clock: ClockKind;
  readonly step: 'warn' | 'over' | EscalationLevel;
  readonly at: string;
}

type Moments = readonly [ClockKind, string | null | undefined, unknown];

const clocksIn = (change: OrderChange): Moments[] => [
  ['answer', change.answer_due_at, change.answer_warnings],
  ['restriction', change.restricted_until, change.restriction_warnings],
  ['objection', change.objection_due_at, change.objection_warnings],
];

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);

/** The end of a restriction is no step: it ends by itself then, and is told as that. */
const stepsOf = ([clock, end, warnings]: Moments): Step[] =>
  typeof end === 'string'
    ? [
        ...textsIn(warnings).map((at) => ({ clock, step: 'warn' as const, at })),
        ...(clock === 'restriction' ? [] : [{ clock, step: 'over' as const, at: end }]),
      ]
    : [];

const levelRules = {
  duty: 'escalation.duty',
  head: 'escalation.head',
  office: 'escalation.office',
} as const satisfies Record<EscalationLevel, LawRuleCode>;

/** When an order that is sealed now is chased where its bank does not answer, by the rules in force at the seal. */
const chasesOf = async (tx: Transaction, { sealed_at: from, answer_due_at: end }: OrderChange): Promise<Step[]> => {
  if (typeof from !== 'string' || typeof end !== 'string') return [];
  const steps: Step[] = [];
  for (const [step, code] of Object.entries(levelRules) as [EscalationLevel, LawRuleCode][]) {
    const percent = await lawShare(tx, code, Temporal.Instant.from(from));
    steps.push({ clock: 'answer', step, at: shareOfTerm(from, end, percent) });
  }
  return steps;
};

/**
 * Puts down when what is to be said of the clocks that a change starts. The change is that of all the
 * orders. A clock started anew forgets its earlier steps.
 */
export const scheduleSteps = async (
  tx: Transaction,
  orderIds: readonly string[],
  change: OrderChange,
): Promise<void> => {
  for (const moments of clocksIn(change)) {
    const steps = [...stepsOf(moments), ...(moments[0] === 'answer' ? await chasesOf(tx, change) : [])];
    if (steps.length === 0) continue;
    await tx
      .deleteFrom('order_step')
      .where('order_id', 'in', orderIds)
      .where('clock', '=', moments[0])
      .where('told_at', 'is', null)
      .execute();
    await tx
      .insertInto('order_step')
      .values(orderIds.flatMap((id) => steps.map((step) => ({ order_id: id, ...step }))))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};
