create table watch_entry_number (
  year integer primary key check (year between 2000 and 2199),
  last integer not null check (last >= 1)
);
comment on table watch_entry_number is 'Last number given to an entry in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on watch_entry_number to lianfang_app;

create table watch_entry (
  id uuid primary key,
  year integer not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('account', 'card', 'name')),
  state text not null default 'proposed' check (
    state in ('proposed', 'forwarded', 'in-force', 'refused', 'lifted', 'expired')
  ),
  account_key text check (length(account_key) between 4 and 40),
  person_sealed text check (length(person_sealed) <= 2000),
  subject_mac text not null check (length(subject_mac) = 64),
  -- Nothing is listed without its law, its evidence, an end and a way to appeal.
  basis text not null check (length(basis) between 1 and 300),
  reason text not null check (length(reason) between 1 and 20000),
  appeal text not null check (length(appeal) between 1 and 20000),
  level text not null check (level in ('county', 'prefecture', 'province', 'nation')),
  valid_until date not null,
  rule_id uuid not null references law_rule (id),
  case_id uuid references fraud_case (id),
  order_id uuid references control_order (id),
  paper text check (length(paper) between 1 and 300),
  proposed_by uuid references person (id),
  approved_by uuid references person (id),
  organ text check (length(organ) between 1 and 300),
  issuer text check (length(issuer) between 1 and 300),
  decision text check (length(decision) between 1 and 300),
  valid_from timestamptz,
  ended_at timestamptz,
  ended_reason text check (length(ended_reason) between 1 and 300),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (year, number),
  check ((kind = 'name') = (person_sealed is not null)),
  check ((kind = 'name') = (account_key is null)),
  check (case_id is not null or paper is not null),
  check (kind = 'name' or case_id is not null),
  -- 反电信网络诈骗法 第三十一条: a person is listed by the prefecture or above, never here.
  check ((kind = 'name') = (level <> 'county')),
  check (valid_from is null or (issuer is not null and approved_by is not null)),
  check (valid_from is null or level = 'county' or decision is not null),
  -- Four eyes: whoever proposed an entry does not approve it.
  check (approved_by is null or approved_by is distinct from proposed_by),
  check (state not in ('in-force', 'lifted', 'expired') or valid_from is not null),
  check ((state in ('lifted', 'expired', 'refused')) = (ended_at is not null))
);
comment on table watch_entry is 'An account, a card or a person that member banks watch for, with basis, evidence and an end';
comment on column watch_entry.person_sealed is 'Name and number of a listed person, sealed; reading it is an entry of the trail';
comment on column watch_entry.subject_mac is 'Keyed digest of what it names: two entries of one subject are found without reading it';
create unique index watch_entry_open on watch_entry (subject_mac) where state in ('proposed', 'forwarded', 'in-force');
create index watch_entry_unit on watch_entry (unit_id, id);
create index watch_entry_ends on watch_entry (valid_until) where state = 'in-force';
create index watch_entry_account on watch_entry (account_key) where account_key is not null;
grant select, insert, update on watch_entry to lianfang_app;

create table watch_entry_event (
  entry_id uuid not null references watch_entry (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (entry_id, at, id)
);
comment on table watch_entry_event is 'Every transition of an entry: who, why, when';
grant select, insert on watch_entry_event to lianfang_app;

create table watch_delivery (
  id uuid primary key,
  entry_id uuid not null references watch_entry (id),
  receiver_id uuid not null references unit (id),
  change text not null check (change in ('listing', 'lifting')),
  sent_at timestamptz not null,
  due_at timestamptz not null check (due_at > sent_at),
  warnings timestamptz[] not null default '{}',
  basis text not null check (length(basis) between 1 and 300),
  taken_at timestamptz,
  taken_by uuid references person (id),
  unique (entry_id, receiver_id, change),
  check ((taken_at is null) = (taken_by is null))
);
comment on table watch_delivery is 'One change of the list for one receiver: sent, and the proof of when it was taken and by whom';
create index watch_delivery_receiver on watch_delivery (receiver_id, sent_at);
create index watch_delivery_open on watch_delivery (due_at) where taken_at is null;
grant select, insert on watch_delivery to lianfang_app;
grant update (taken_at, taken_by) on watch_delivery to lianfang_app;
