create table appeal_number (
  year integer primary key check (year between 2000 and 2199),
  last integer not null check (last >= 1)
);
comment on table appeal_number is 'Last number given to an appeal in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on appeal_number to lianfang_app;

create table appeal (
  id uuid primary key,
  year integer not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  state text not null default 'received' check (state in ('received', 'examining', 'with-bank', 'upheld', 'rejected')),
  channel text not null check (channel in ('form', 'letter')),
  code_mac text check (length(code_mac) = 64),
  text_sealed text check (length(text_sealed) <= 60000),
  received_at timestamptz not null,
  due_at timestamptz not null,
  warnings timestamptz[] not null default '{}',
  clock_basis text not null check (length(clock_basis) between 1 and 300),
  rule_id uuid not null references law_rule (id),
  account_key text check (length(account_key) between 4 and 40),
  entry_id uuid references watch_entry (id),
  examination text check (length(examination) between 1 and 20000),
  examined_by uuid references person (id),
  bank_id uuid references unit (id),
  reasons text check (length(reasons) between 1 and 20000),
  remedy text check (length(remedy) between 1 and 20000),
  decision text check (length(decision) between 1 and 300),
  decided_by uuid references person (id),
  decided_at timestamptz,
  withdrawn_orders integer not null default 0 check (withdrawn_orders >= 0),
  kept_until timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (year, number),
  check (due_at > received_at),
  check ((state in ('upheld', 'rejected')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (reasons is null)),
  check (state <> 'rejected' or remedy is not null),
  -- Four eyes: whoever examined an appeal does not decide it.
  check (decided_by is null or decided_by is distinct from examined_by)
);
comment on table appeal is 'What somebody says against a restriction, and what was decided (反电信网络诈骗法 第三十二条)';
comment on column appeal.text_sealed is 'Who appeals and what they say, sealed; erased after kept_until';
comment on column appeal.code_mac is 'Keyed digest of the code on the receipt; the code itself is kept nowhere';
create unique index appeal_code on appeal (code_mac);
create index appeal_unit on appeal (unit_id, received_at);
create index appeal_due on appeal (due_at) where decided_at is null;
create index appeal_kept on appeal (kept_until) where text_sealed is not null;
grant select, insert, update on appeal to lianfang_app;

create table appeal_event (
  appeal_id uuid not null references appeal (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (appeal_id, at, id)
);
comment on table appeal_event is 'Every act on an appeal: who, why, when';
grant select, insert on appeal_event to lianfang_app;

create table appeal_file (
  id uuid primary key,
  appeal_id uuid not null references appeal (id),
  sha256 text not null check (length(sha256) = 64),
  file_name text not null check (length(file_name) between 1 and 300),
  media_type text not null,
  size bigint not null check (size > 0)
);
comment on table appeal_file is 'A file that came with an appeal';
create index appeal_file_appeal on appeal_file (appeal_id);
grant select, insert, delete on appeal_file to lianfang_app;

create table appeal_lifting (
  appeal_id uuid not null references appeal (id),
  id uuid primary key,
  order_id uuid references control_order (id),
  entry_id uuid references watch_entry (id),
  check ((order_id is null) <> (entry_id is null))
);
comment on table appeal_lifting is 'What an upheld appeal lifted: the release it sealed, or the entry it took off the watch list';
create index appeal_lifting_appeal on appeal_lifting (appeal_id);
grant select, insert on appeal_lifting to lianfang_app;
