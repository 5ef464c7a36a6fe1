create table unit_group (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  note text check (length(note) between 1 and 300),
  rule jsonb,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  version integer not null default 1
);
comment on table unit_group is 'Open sets of units that documents name, such as 县联席会议各成员单位; expanded as of a day';
comment on column unit_group.rule is 'Kinds of unit below a unit, without some; where null the members are listed by hand';
create unique index unit_group_open_name on unit_group (name) where closed_on is null;
grant select, insert, update on unit_group to lianfang_app;

create table unit_group_member (
  group_id uuid not null references unit_group (id),
  unit_id uuid not null references unit (id),
  valid_from date not null,
  valid_to date,
  primary key (group_id, unit_id, valid_from),
  check (valid_to > valid_from)
);
comment on table unit_group_member is 'Listed members of a group, half-open [valid_from, valid_to)';
create unique index unit_group_member_open on unit_group_member (group_id, unit_id) where valid_to is null;
create index unit_group_member_unit on unit_group_member (unit_id);
grant select, insert, update, delete on unit_group_member to lianfang_app;

create table unit_alias (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  unit_id uuid references unit (id),
  group_id uuid references unit_group (id),
  since timestamptz not null,
  ended_at timestamptz check (ended_at >= since),
  check (num_nonnulls(unit_id, group_id) = 1)
);
comment on table unit_alias is 'Other names under which documents mean a unit or a group, half-open [since, ended_at)';
create unique index unit_alias_open_name on unit_alias (name) where ended_at is null;
create index unit_alias_unit on unit_alias (unit_id);
create index unit_alias_group on unit_alias (group_id);
grant select, insert, update on unit_alias to lianfang_app;

create table unit_succession (
  from_id uuid not null references unit (id),
  to_id uuid not null references unit (id),
  day date not null,
  reason text not null check (length(reason) between 1 and 300),
  primary key (from_id, to_id),
  check (from_id <> to_id)
);
comment on table unit_succession is 'Which unit took over the work of a closed one, and when';
create index unit_succession_to on unit_succession (to_id);
grant select, insert on unit_succession to lianfang_app;
