create table case_number (
  year integer primary key check (year between 2000 and 2199),
  last integer not null check (last >= 1)
);
comment on table case_number is 'Last number given to a case in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on case_number to lianfang_app;

create table fraud_case (
  id uuid primary key,
  year integer not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  state text not null default 'accepted' check (
    state in ('accepted', 'filed', 'not-filed', 'solved', 'transferred', 'closed')
  ),
  alarm_number text check (length(alarm_number) between 1 and 300),
  received_at timestamptz not null,
  channel text not null check (channel in ('110', 'window', '96110', 'bank', 'transfer')),
  officer_id uuid references person (id),
  second_officer_id uuid references person (id),
  type text check (length(type) between 1 and 60),
  types_version integer not null check (types_version >= 1),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  place text check (place in ('home', 'abroad')),
  first_contact jsonb,
  tools text[] not null default '{}' check (cardinality(tools) <= 20),
  narrative text not null default '' check (length(narrative) <= 20000),
  leak_source text check (length(leak_source) between 1 and 300),
  victim_sealed text check (length(victim_sealed) <= 8000),
  filed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (year, number),
  check (state <> 'filed' or filed_at is not null)
);
comment on table fraud_case is 'A case of fraud as the police accepted it';
comment on column fraud_case.victim_sealed is 'Who was cheated, sealed with the key in the data folder; reading it is an entry of the trail';
comment on column fraud_case.types_version is 'Version of the dictionary of types that the case was classed under';
create index fraud_case_unit on fraud_case (unit_id, id);
create index fraud_case_received on fraud_case (received_at);
grant select, insert, update on fraud_case to lianfang_app;

create table case_transfer (
  id uuid primary key,
  case_id uuid not null references fraud_case (id),
  at timestamptz not null,
  amount bigint not null check (amount > 0),
  method text not null check (method in ('bank', 'payment', 'cash', 'crypto', 'other')),
  from_number text check (length(from_number) between 4 and 40),
  from_name text check (length(from_name) between 1 and 120),
  from_bank_name text check (length(from_bank_name) between 1 and 120),
  from_bank_id uuid references unit (id),
  to_number text not null check (length(to_number) between 4 and 40),
  to_name text check (length(to_name) between 1 and 120),
  to_bank_name text check (length(to_bank_name) between 1 and 120),
  to_bank_id uuid references unit (id),
  reference text check (length(reference) between 1 and 300),
  check (from_number is not null or (from_name is null and from_bank_name is null and from_bank_id is null))
);
comment on table case_transfer is 'A payment that the victim made, amount in fen; never a statement of somebody who is in no case';
create unique index case_transfer_same on case_transfer (case_id, to_number, at, amount, coalesce(reference, ''));
create index case_transfer_to on case_transfer (to_number);
grant select, insert, delete on case_transfer to lianfang_app;

create table case_event (
  case_id uuid not null references fraud_case (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (case_id, at, id)
);
comment on table case_event is 'Every act on a case: who, why, when';
grant select, insert on case_event to lianfang_app;
