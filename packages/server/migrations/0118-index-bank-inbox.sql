-- What a bank still has to do, the most urgent first: a few of the tens of thousands of orders that it once had.
create index control_order_bank_open_urgency on control_order
  (bank_id, order_urgency(state, answer_due_at, objection_due_at, restricted_until, id))
  where sealed_at is not null and state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected');
