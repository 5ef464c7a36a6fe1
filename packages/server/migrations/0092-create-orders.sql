create table control_order_number (
  kind text not null,
  year integer not null check (year between 2000 and 2199),
  last integer not null check (last >= 1),
  primary key (kind, year)
);
comment on table control_order_number is 'Last number given to a kind of order in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on control_order_number to lianfang_app;

create table control_order (
  id uuid primary key,
  case_id uuid not null references fraud_case (id),
  unit_id uuid not null references unit (id),
  bank_id uuid not null references unit (id),
  kind text not null check (kind in ('inquiry', 'stop', 'renew-stop', 'freeze', 'renew-freeze', 'release', 'return')),
  state text not null default 'draft' check (
    state in (
      'draft', 'submitted', 'forwarded', 'sealed', 'received', 'executed', 'queued', 'refused', 'objected', 'ended',
      'withdrawn'
    )
  ),
  account_number text not null check (length(account_number) between 4 and 40),
  account_name text check (length(account_name) between 1 and 120),
  bank_name text check (length(bank_name) between 1 and 120),
  amount bigint check (amount > 0),
  transfer_at timestamptz,
  is_major boolean not null default false,
  layer integer not null check (layer between 1 and 50),
  reason text not null check (length(reason) between 1 and 20000),
  previous_id uuid references control_order (id),
  -- Nothing that restricts a person is kept without its law, its approver, its term, a notice and a way to appeal.
  basis text not null check (length(basis) between 1 and 300),
  level text not null check (level in ('county', 'prefecture', 'province', 'nation')),
  rule_id uuid references law_rule (id),
  notice text not null check (length(notice) between 1 and 20000),
  appeal text not null check (length(appeal) between 1 and 20000),
  drafted_by uuid references person (id),
  sealed_by uuid references person (id),
  sealed_at timestamptz,
  year integer,
  number integer,
  organ text check (length(organ) between 1 and 300),
  approval text check (length(approval) between 1 and 300),
  answer_due_at timestamptz,
  answer_warnings timestamptz[] not null default '{}',
  answer_basis text,
  received_at timestamptz,
  answered_at timestamptz,
  result jsonb,
  executed_amount bigint check (executed_amount >= 0),
  restricted_from timestamptz,
  restricted_until timestamptz,
  restriction_warnings timestamptz[] not null default '{}',
  objection text check (length(objection) between 1 and 20000),
  objected_at timestamptz,
  objection_due_at timestamptz,
  objection_warnings timestamptz[] not null default '{}',
  objection_basis text,
  objection_answer text check (length(objection_answer) between 1 and 20000),
  ended_at timestamptz,
  ended_reason text check (length(ended_reason) between 1 and 300),
  created_at timestamptz not null,
  version integer not null default 1,
  check (kind not in ('stop', 'renew-stop', 'freeze', 'renew-freeze') or rule_id is not null),
  check (kind not in ('renew-stop', 'renew-freeze', 'release', 'return') or previous_id is not null),
  check (kind <> 'stop' or (transfer_at is not null and account_name is not null and amount is not null)),
  check (state in ('draft', 'submitted', 'forwarded', 'withdrawn') or (sealed_at is not null and number is not null)),
  -- Four eyes: whoever drafted an order does not seal it.
  check (sealed_by is null or sealed_by is distinct from drafted_by),
  check ((number is null) = (year is null) and (number is null) = (sealed_at is null)),
  -- What an organ above has to approve is not sealed without its decision.
  check (level = 'county' or sealed_at is null or approval is not null),
  check (state not in ('executed', 'queued', 'refused') or result is not null),
  check ((restricted_from is null) = (restricted_until is null)),
  check (restricted_until is null or restricted_until > restricted_from)
);
comment on table control_order is 'What the police ask of a bank: an inquiry, a stop, a freeze, a release, a return; amounts in fen';
comment on column control_order.bank_id is 'Whose inbox it is in once it is sealed; no other bank ever sees it';
comment on column control_order.restricted_until is 'End of the restriction by the rule the order was sealed under; a later change of the rule does not move it';
create unique index control_order_numbered on control_order (kind, year, number);
create index control_order_case on control_order (case_id, id);
create index control_order_bank on control_order (bank_id, answer_due_at) where state in ('sealed', 'received', 'objected');
create index control_order_account on control_order (account_number, kind);
create index control_order_restricted on control_order (restricted_until) where state in ('executed', 'queued') and restricted_until is not null;
-- Two officers at once do not stop or freeze one account twice; a renewal is an order of its own kind.
create unique index control_order_open_stop on control_order (account_number) where kind in ('stop', 'renew-stop')
  and state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected');
create unique index control_order_open_freeze on control_order (account_number) where kind in ('freeze', 'renew-freeze')
  and state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected');
grant select, insert, update on control_order to lianfang_app;

create table control_order_event (
  order_id uuid not null references control_order (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (order_id, at, id)
);
comment on table control_order_event is 'Every transition of an order: who, why, when';
grant select, insert on control_order_event to lianfang_app;
