create table money_return (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  case_id uuid not null references fraud_case (id),
  -- The first freeze of a chain of renewals: one frozen balance has one return, over all its rounds.
  freeze_id uuid not null unique references control_order (id),
  state text not null default 'collecting' check (
    state in (
      'collecting', 'checked', 'method-fixed', 'noticed', 'notice-over', 'reported', 'sent-back', 'forwarded', 'approved',
      'rejected', 'ordered', 'returned', 'part-returned', 'closed'
    )
  ),
  round integer not null default 1 check (round >= 1),
  frozen bigint not null check (frozen > 0),
  given bigint not null default 0,
  opened_by uuid references person (id),
  opened_at timestamptz not null,
  version integer not null default 1,
  -- Never more goes back over all rounds than was frozen.
  check (given between 0 and frozen)
);
comment on table money_return is 'The return of one frozen balance to its victims; amounts in fen';
comment on column money_return.given is 'What went back over all rounds, what is on its way to the bank included';
create index money_return_unit on money_return (unit_id, id);
create index money_return_case on money_return (case_id);
create index money_return_noticed on money_return (id) where state = 'noticed';
grant select, insert, update on money_return to lianfang_app;

create table return_movement (
  money_return_id uuid not null references money_return (id),
  place integer not null check (place between 0 and 1999),
  at timestamptz not null,
  side text not null check (side in ('in', 'out')),
  amount bigint not null check (amount > 0),
  counterparty text check (length(counterparty) between 1 and 300),
  case_id uuid references fraud_case (id),
  primary key (money_return_id, place)
);
comment on table return_movement is 'What came into a frozen account and left it, as far as it matters for its return; amount in fen';
comment on column return_movement.case_id is 'The case whose victim paid it, where known';
grant select, insert, delete on return_movement to lianfang_app;

create table return_claim (
  id uuid primary key,
  money_return_id uuid not null references money_return (id),
  case_id uuid not null references fraud_case (id),
  loss bigint not null check (loss > 0),
  given bigint not null default 0,
  told_on date,
  told text check (length(told) between 1 and 300),
  applied_on date,
  application_sealed text not null check (length(application_sealed) <= 16000),
  standing text not null default 'waiting' check (standing in ('waiting', 'accepted', 'refused')),
  standing_reason text check (length(standing_reason) between 1 and 300),
  created_at timestamptz not null,
  unique (money_return_id, case_id),
  -- Nobody gets back more than they lost.
  check (given between 0 and loss),
  check (standing <> 'accepted' or applied_on is not null),
  check (standing <> 'refused' or standing_reason is not null)
);
comment on table return_claim is 'The application of one victim for frozen money; amounts in fen';
comment on column return_claim.application_sealed is 'The form as the victim filled it in, sealed with the key in the data folder; reading it is an entry of the trail';
grant select, insert, update on return_claim to lianfang_app;

create table return_round (
  money_return_id uuid not null references money_return (id),
  number integer not null check (number >= 1),
  method text check (method in ('direct', 'by-timestamp', 'pro-rata')),
  method_reason text check (length(method_reason) between 1 and 20000),
  fixed_by uuid references person (id),
  notice_text text check (length(notice_text) between 1 and 20000),
  notice_place text check (length(notice_place) between 1 and 300),
  notice_on date,
  notice_end timestamptz,
  notice_warnings timestamptz[] not null default '{}',
  notice_rule_id uuid references law_rule (id),
  notice_basis text,
  report text check (length(report) between 1 and 20000),
  reported_by uuid references person (id),
  organ text check (length(organ) between 1 and 300),
  decision text check (length(decision) between 1 and 300),
  decided_on date,
  sent_by uuid references person (id),
  ended_reason text check (length(ended_reason) between 1 and 300),
  primary key (money_return_id, number),
  check ((method is null) = (method_reason is null)),
  check ((notice_on is null) = (notice_end is null) and (notice_on is null) = (notice_rule_id is null)),
  check (notice_on is null or method = 'pro-rata'),
  -- A return pro rata without its public notice, or without the decision above, cannot be kept.
  check (report is null or method <> 'pro-rata' or notice_on is not null),
  check ((decision is null) = (decided_on is null)),
  check (decision is null or (report is not null and organ is not null)),
  -- Four eyes: whoever made the report does not send the money.
  check (sent_by is null or (decision is not null and sent_by is distinct from reported_by))
);
comment on table return_round is 'One round of a return: its method, public notice, report and decision, kept as they were';
grant select, insert, update on return_round to lianfang_app;

create table return_share (
  money_return_id uuid not null,
  round integer not null,
  return_claim_id uuid not null references return_claim (id),
  amount bigint not null check (amount > 0),
  order_id uuid unique references control_order (id),
  settled_at timestamptz,
  primary key (money_return_id, round, return_claim_id),
  foreign key (money_return_id, round) references return_round (money_return_id, number)
);
comment on table return_share is 'What one victim gets in a round, in fen, and the order that pays it';
create index return_share_claim on return_share (return_claim_id);
grant select, insert, delete on return_share to lianfang_app;
grant update (order_id, settled_at) on return_share to lianfang_app;

create table return_objection (
  id uuid primary key,
  money_return_id uuid not null,
  round integer not null,
  received_on date not null,
  person_sealed text not null check (length(person_sealed) <= 4000),
  text text not null check (length(text) between 1 and 20000),
  outcome text check (outcome in ('upheld', 'dismissed')),
  answer text check (length(answer) between 1 and 20000),
  answered_by uuid references person (id),
  answered_at timestamptz,
  created_at timestamptz not null,
  foreign key (money_return_id, round) references return_round (money_return_id, number),
  check ((outcome is null) = (answer is null) and (outcome is null) = (answered_at is null))
);
comment on table return_objection is 'An objection to the public notice of a return, with the answer; who objects is kept sealed';
create index return_objection_round on return_objection (money_return_id, round);
grant select, insert on return_objection to lianfang_app;
grant update (outcome, answer, answered_by, answered_at) on return_objection to lianfang_app;

create table money_return_event (
  money_return_id uuid not null references money_return (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (money_return_id, at, id)
);
comment on table money_return_event is 'Every act on a return: who, why, when';
grant select, insert on money_return_event to lianfang_app;
