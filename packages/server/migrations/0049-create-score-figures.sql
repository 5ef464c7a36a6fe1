create table score_month (
  month date primary key check (extract(day from month) = 1),
  as_of timestamptz not null
);
comment on table score_month is 'Months whose figures are counted in score_figure; nothing that fell due after as_of is in them yet';
grant select, insert, update on score_month to lianfang_app;

create table score_figure (
  month date not null,
  unit_id uuid not null references unit (id),
  code text not null check (length(code) between 1 and 60),
  numerator bigint not null check (numerator >= 0),
  denominator bigint check (denominator >= 0),
  as_of timestamptz not null,
  primary key (month, unit_id, code)
);
comment on table score_figure is 'Figures counted once for reading often; a unit without rows in a counted month has nothing to count. What changed since stands in score_stale and is counted afresh by every reader';
grant select, insert, update, delete on score_figure to lianfang_app;

create table score_stale (
  id bigint generated always as identity primary key,
  unit_id uuid not null,
  month date not null
);
comment on table score_stale is 'Figures that a change has made stale. One row for each change: a shared row could be cleared by a count that did not see a later change';
create index score_stale_month on score_stale (month, unit_id);
grant select, insert, delete on score_stale to lianfang_app;

-- A due moment is the end of its day (24:00), so one at the very start of a month belongs to the month before.
create function score_month_of_due(due_at timestamptz) returns date language sql immutable parallel safe as
  $$ select date_trunc('month', (due_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date $$;

create function mark_inserted_periods() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select distinct unit_id, score_month_of_due(due_at) from added where due_at is not null;
  return null;
end $$;
create function mark_deleted_periods() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select distinct unit_id, score_month_of_due(due_at) from dropped where due_at is not null;
  return null;
end $$;
create function mark_changed_periods() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select unit_id, score_month_of_due(due_at) from added where due_at is not null
    union
    select unit_id, score_month_of_due(due_at) from dropped where due_at is not null;
  return null;
end $$;
create trigger task_period_inserted after insert on task_period referencing new table as added
  for each statement execute function mark_inserted_periods();
create trigger task_period_deleted after delete on task_period referencing old table as dropped
  for each statement execute function mark_deleted_periods();
create trigger task_period_changed after update on task_period referencing old table as dropped new table as added
  for each statement execute function mark_changed_periods();

-- A task that ends owes nothing more for its later periods; one that is opened again does.
create function mark_ended_tasks() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select distinct period.unit_id, score_month_of_due(period.due_at)
      from added join dropped on dropped.id = added.id and dropped.state <> added.state
      join task_period period on period.task_id = added.id and period.due_at is not null;
  return null;
end $$;
create trigger task_ended after update on task referencing old table as dropped new table as added
  for each statement execute function mark_ended_tasks();

create function mark_reviewed_reports() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select distinct report.unit_id, date_trunc('month', added.at at time zone 'Asia/Shanghai')::date
      from added join report on report.id = added.report_id
     where added.move in ('acceptReport', 'returnReport', 'reopenReport');
  return null;
end $$;
create trigger report_reviewed after insert on report_event referencing new table as added
  for each statement execute function mark_reviewed_reports();

-- A report carries the figures of its period; they count by the state of the report.
create function mark_moved_reports() returns trigger language plpgsql as $$
begin
  insert into score_stale (unit_id, month)
    select distinct added.unit_id, score_month_of_due(period.due_at)
      from added join dropped on dropped.id = added.id and dropped.state <> added.state
      join task_period period on period.id = added.period_id and period.due_at is not null;
  return null;
end $$;
create trigger report_moved after update on report referencing old table as dropped new table as added
  for each statement execute function mark_moved_reports();

-- Reviews of a unit within a month, for the units that are counted afresh.
create index report_unit_decided on report (unit_id, decided_at) where decided_at is not null;
