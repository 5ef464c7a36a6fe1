alter table fraud_case add column happened_at timestamptz;
comment on column fraud_case.happened_at is 'When it happened, where it is told apart from the first payment';

create table link_change (
  case_id uuid primary key references fraud_case (id),
  changed bigint not null
);
comment on table link_change is 'The transaction that last changed what a case is linked by: whoever holds an index of cases reads on from there';
create index link_change_changed on link_change (changed);
grant select, insert, update on link_change to lianfang_app;

create function note_link_change(changed_case uuid) returns void language sql as $$
  insert into link_change (case_id, changed) values (changed_case, pg_current_xact_id()::text::bigint)
  on conflict (case_id) do update set changed = excluded.changed where link_change.changed <> excluded.changed;
$$;
create function note_changed_case() returns trigger language plpgsql as $$
begin
  perform note_link_change(new.id);
  return null;
end $$;
create function note_changed_part() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform note_link_change(old.case_id); else perform note_link_change(new.case_id); end if;
  return null;
end $$;
create trigger fraud_case_new after insert on fraud_case for each row execute function note_changed_case();
create trigger fraud_case_changed
  after update of type, received_at, happened_at, place_name, tools, narrative on fraud_case
  for each row execute function note_changed_case();
create trigger case_identifier_changed after insert or delete on case_identifier
  for each row execute function note_changed_part();
create trigger case_transfer_changed after insert or delete on case_transfer
  for each row execute function note_changed_part();
create trigger control_order_deeper after insert on control_order
  for each row when (new.layer > 1) execute function note_changed_part();

create table series_number (
  year integer primary key check (year between 2000 and 2199),
  last integer not null check (last >= 1)
);
comment on table series_number is 'Last number given to a series in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on series_number to lianfang_app;

create table series (
  id uuid primary key,
  year integer not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  state text not null default 'open' check (state in ('open', 'merged', 'undone')),
  name text not null check (length(name) between 1 and 120),
  note text not null default '' check (length(note) <= 20000),
  merged_into uuid references series (id),
  opened_by uuid references person (id),
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (year, number),
  check ((state = 'merged') = (merged_into is not null))
);
comment on table series is 'Cases that people took together because of what they share (串并案件)';
create index series_unit on series (unit_id, id);
grant select, insert, update on series to lianfang_app;

create table series_case (
  case_id uuid primary key references fraud_case (id),
  series_id uuid not null references series (id)
);
comment on table series_case is 'The one series that a case is in';
create index series_case_series on series_case (series_id);
grant select, insert, update, delete on series_case to lianfang_app;

create table series_event (
  id uuid primary key,
  series_id uuid not null references series (id),
  other_id uuid references series (id),
  place bigint generated always as identity,
  move text not null check (move in ('openSeries', 'editSeries', 'addToSeries', 'splitSeries', 'mergeSeries')),
  at timestamptz not null,
  actor text not null,
  reason text not null check (length(reason) between 1 and 300),
  case_ids uuid[] not null default '{}',
  before jsonb,
  undone_at timestamptz,
  undone_by text,
  undone_reason text check (length(undone_reason) between 1 and 300),
  check ((move = 'editSeries') = (before is not null)),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
comment on table series_event is 'Every change of a series with what is needed to undo it; what was undone stays';
comment on column series_event.place is 'The order of the changes';
comment on column series_event.other_id is 'The series that a part left for, or that was merged into this one';
create index series_event_series on series_event (series_id, place);
create index series_event_other on series_event (other_id, place) where other_id is not null;
create index series_event_cases on series_event using gin (case_ids);
grant select, insert on series_event to lianfang_app;
grant update (undone_at, undone_by, undone_reason) on series_event to lianfang_app;

create table link_decision (
  id uuid primary key,
  place bigint generated always as identity,
  kind text not null check (kind in ('confirm', 'reject', 'split')),
  cases uuid[] not null check (cardinality(cases) >= 1),
  others uuid[] not null check (cardinality(others) >= 1),
  series_event_id uuid references series_event (id),
  decided_by uuid references person (id),
  decided_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 300),
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 300),
  changed bigint not null default pg_current_xact_id()::text::bigint,
  check (not cases && others),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table link_decision is 'What a person decided of links between cases: each of the one with each of the other; the last that was not withdrawn counts';
comment on column link_decision.series_event_id is 'The change of a series that it follows from; withdrawn with it';
create index link_decision_changed on link_decision (changed);
create index link_decision_cases on link_decision using gin (cases);
create index link_decision_others on link_decision using gin (others);
create index link_decision_event on link_decision (series_event_id) where series_event_id is not null;
grant select, insert on link_decision to lianfang_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason, changed) on link_decision to lianfang_app;
