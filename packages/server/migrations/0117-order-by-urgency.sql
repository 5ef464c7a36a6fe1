-- Where an order stands in a list: those whose clock ends first, then those without a clock, what is over last; its id makes
-- it unique. An expression of its columns alone, so that an index can hold it.
create function order_urgency(
  state text, answer_due_at timestamptz, objection_due_at timestamptz, restricted_until timestamptz, id uuid
) returns text language sql immutable parallel safe as $$
  select coalesce(
    lpad((extract(epoch from
      case when state in ('sealed', 'received') then answer_due_at
           when state = 'objected' then objection_due_at
           when state in ('executed', 'queued') then restricted_until end
      - timestamptz '1970-01-01 00:00:00+00') * 1000)::bigint::text, 15, '0'), 'Z')
    || case when state = 'ended' then '9' else '1' end || id::text
$$;
comment on function order_urgency is 'Text to sort orders by: the end of the clock that runs, in milliseconds since 1970; Z where none does';

create index control_order_urgency on control_order
  (order_urgency(state, answer_due_at, objection_due_at, restricted_until, id));
create index control_order_open_urgency on control_order
  (order_urgency(state, answer_due_at, objection_due_at, restricted_until, id))
  where state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected');
create index control_order_bank_urgency on control_order
  (bank_id, order_urgency(state, answer_due_at, objection_due_at, restricted_until, id)) where sealed_at is not null;
create index control_order_submitted on control_order (unit_id, created_at) where state = 'submitted';
