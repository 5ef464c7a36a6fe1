import { sql } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';

export interface DueStep {
  readonly order_id: string;
  readonly clock: string;
  readonly step: string;
  readonly at: string;
}

/** Orders whose steps are said in one transaction. */
const mostOrders = 100;

/**
 * Takes the steps that are due, all of an order together, the longest due first; null where none is. Each is marked as
 * told in the same transaction, so that another run finds nothing left, and a run that fails leaves all.
 */
export const takeDueSteps = async (tx: Transaction, now: Temporal.Instant): Promise<readonly DueStep[] | null> => {
  const at = now.toString();
  const { rows } = await sql<DueStep>`
    with due as (
      select order_id, clock, step, at from order_step
       where told_at is null and at <= ${at}
         and order_id in (
           select order_id from order_step where told_at is null and at <= ${at} order by at limit ${mostOrders}
         )
         for update skip locked
    )
    update order_step set told_at = ${at} from due
     where order_step.order_id = due.order_id and order_step.clock = due.clock
       and order_step.step = due.step and order_step.at = due.at
    returning order_step.order_id, order_step.clock, order_step.step, order_step.at`.execute(tx);
  return rows.length === 0 ? null : rows;
};
