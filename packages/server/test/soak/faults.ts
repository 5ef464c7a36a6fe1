import type { Database } from '../../src/kernel/database/connect.ts';

/** Each what it would mean, and how many there are among `ours`: orders that people sealed, an id without a row included. */
const faults: Readonly<Record<string, string>> = {
  'orders lost or not answered': `select id from ours
    where id is null or state not in ('executed', 'refused', 'queued', 'ended')`,
  'not sealed exactly once': `select order_id from control_order_event join ours on ours.id = order_id
    where move in ('sealOrders', 'recordApproval') group by order_id having count(*) <> 1`,
  'not answered exactly once': `select order_id from control_order_event join ours on ours.id = order_id
    where move in ('executeOrder', 'refuseOrder') group by order_id having count(*) <> 1`,
  'not exactly one event of the seal': `select id from ours
    where 1 <> (select count(*) from bank_event where order_id = ours.id and event = 'order-sealed')`,
  'neither delivered nor answered': `select bank_event.id from bank_event
    left join outbox_message on outbox_message.id = message_id where outbox_message.state is distinct from 'sent'
      and event = 'order-sealed' and order_id not in (select id from ours where result is not null)`,
  'stops with a wrong clock': `select id from ours where kind = 'stop' and restricted_from is not null
    and restricted_until <> restricted_from + interval '48 hours'`,
  'freezes with a wrong clock': `select id from ours where kind = 'freeze' and restricted_from is not null
    and restricted_until at time zone 'Asia/Shanghai'
      <> (restricted_from at time zone 'Asia/Shanghai')::date + interval '6 months' + interval '1 day'`,
  'clocks that start elsewhere than the execution': `select id from ours
    where restricted_from is not null and restricted_from <> (result->>'at')::timestamptz`,
  'executed stops and freezes without a clock': `select id from ours
    where kind in ('stop', 'freeze') and result->>'outcome' = 'executed' and restricted_until is null`,
  'statements not stored exactly once': `select id from ours
    where kind in ('stop', 'inquiry') and result->>'outcome' = 'executed'
      and 1 <> (select count(*) from statement where order_id = ours.id and statement.state = 'stored')`,
  'movements stored twice': `select ledger_id from fund_transfer where not is_void and reference is not null
    group by ledger_id, account, side, counterparty, reference, amount having count(*) <> 1`,
  'contradictions between banks that agree': 'select id from contradiction',
  'returns above what was frozen': `select money_return.id from money_return
    where given > frozen or frozen < (select coalesce(sum(executed_amount), 0) from return_share
      join control_order on control_order.id = order_id where money_return_id = money_return.id)`,
  'returns not paid by exactly one answer': `select return_share.order_id from return_share
    join control_order on control_order.id = order_id
    where control_order.state <> 'executed' or executed_amount <> return_share.amount or settled_at is null`,
  'releases that left the freeze in force': `select ours.id from ours join control_order previous
    on previous.id = ours.previous_id where ours.kind = 'release' and ours.state = 'executed' and previous.state <> 'ended'`,
  'watch-list deliveries not taken': 'select id from watch_delivery where taken_at is null',
  'seals without exactly one audit entry': `select id from ours left join (
      select order_id, count(*) as entries from audit_entry, jsonb_array_elements_text(detail::jsonb->'orders') as order_id
       where action = 'order.seal' group by order_id) told on told.order_id = ours.id::text
    where kind <> 'return' and entries is distinct from 1`,
};

/** What must be nought at the end, each by what it would mean. */
export const countFaults = async ({ pool }: Database, sealed: readonly string[]): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  for (const [name, select] of Object.entries(faults)) {
    const { rows } = await client.query<{ n: number }>(
      `with ours as (select control_order.* from unnest($1::uuid[]) as wanted(order_id)
         left join control_order on control_order.id = wanted.order_id)
       select count(*)::int as n from (${select}) found`,
      [sealed],
    );
    counts[name] = rows[0]?.n ?? -1;
  }
  client.release();
  return counts;
};

/** What there is at the end, for the figures. */
export const countDone = async ({ pool }: Database): Promise<Record<string, number>> => {
  const { rows } = await pool.query<Record<string, number>>(`
    select (select count(*)::int from control_order where kind = 'stop') as "stops",
           (select count(*)::int from control_order where kind = 'inquiry') as "inquiries",
           (select count(*)::int from control_order where layer = 2) as "orders of the second layer",
           (select count(*)::int from statement where state = 'stored') as "statements stored",
           (select count(*)::int from fund_transfer where not is_void) as "movements in the ledgers, both sides",
           (select count(*)::int from control_order where kind = 'freeze') as "freezes",
           (select count(*)::int from control_order where kind = 'release') as "releases",
           (select count(*)::int from money_return where state = 'closed') as "returns closed",
           (select count(*)::int from watch_delivery where taken_at is not null) as "watch-list deliveries taken"`);
  return rows[0] ?? {};
};
