import type { Database } from '../../packages/server/src/kernel/database/connect.ts';

/** What must be nought at the end, each by what it would mean. */
export const countFaults = async ({ pool }: Database, sealed: readonly string[]): Promise<Record<string, number>> => {
  const { rows } = await pool.query<Record<string, number>>(
    `
    with ours as (select control_order.* from unnest($1::uuid[]) as wanted(order_id)
             left join control_order on control_order.id = wanted.order_id)
    select (select count(*)::int from ours where id is null or state not in ('executed', 'refused', 'queued', 'ended'))
             as "orders lost or not answered",
           (select count(*)::int from (select order_id from control_order_event where order_id = any($1::uuid[])
             and move = 'sealOrders' group by order_id having count(*) <> 1) twice) as "not sealed exactly once",
           (select count(*)::int from (select order_id from control_order_event where order_id = any($1::uuid[])
             and move in ('executeOrder', 'refuseOrder') group by order_id having count(*) <> 1) twice) as "not answered exactly once",
           (select count(*)::int from ours where 1 <> (select count(*) from bank_event where order_id = ours.id
             and event = 'order-sealed')) as "not exactly one event of the seal",
           (select count(*)::int from ours where kind = 'stop' and restricted_from is not null
             and restricted_until <> restricted_from + interval '48 hours') as "stops with a wrong clock",
           (select count(*)::int from ours where kind = 'freeze' and restricted_from is not null
             and restricted_until at time zone 'Asia/Shanghai'
               <> (restricted_from at time zone 'Asia/Shanghai')::date + interval '6 months' + interval '1 day') as "freezes with a wrong clock",
           (select count(*)::int from ours where restricted_from is not null
             and restricted_from <> (result->>'at')::timestamptz) as "clocks that start elsewhere than the execution",
           (select count(*)::int from bank_event left join outbox_message on outbox_message.id = message_id
             where outbox_message.state is distinct from 'sent' and event = 'order-sealed'
               and order_id not in (select id from ours where result is not null)) as "neither delivered nor answered",
           (select count(*)::int from unnest($1::uuid[]) as wanted(order_id) where 1 <> (select count(*) from audit_entry
             where action = 'order.seal' and detail::jsonb->'orders' ? wanted.order_id::text)) as "seals without exactly one audit entry"`,
    [sealed],
  );
  return rows[0] ?? {};
};
