create table task (
  id uuid primary key,
  plan_id uuid not null,
  plan_version_id uuid not null,
  measure_id uuid not null,
  lineage_id uuid not null,
  measure_path text not null,
  position integer not null,
  unit_id uuid not null references unit (id),
  part text not null check (part in ('lead', 'responsible', 'supporting')),
  title text not null check (length(title) between 1 and 300),
  acceptance text not null default '' check (length(acceptance) <= 20000),
  cycle jsonb not null,
  due_in text not null default 'period' check (due_in in ('period', 'next-period')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  state text not null default 'open' check (state in ('open', 'done', 'stopped', 'superseded')),
  delegate_id uuid references person (id),
  next_period_id uuid,
  next_due_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table task is 'A unit''s part in a measure: what it owes, until when and how often';
comment on column task.lineage_id is 'The measure through all versions of the plan, so that a task keeps its history';
comment on column task.next_period_id is 'The first period that still asks something of the unit: nothing handed in, or handed back';
comment on column task.next_due_at is 'When that period is due; kept by the writers of periods for the work lists';
create unique index task_open_measure_unit on task (lineage_id, unit_id) where state in ('open', 'done');
create index task_unit_due on task (unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id);
create index task_due on task ((coalesce(next_due_at, 'infinity'::timestamptz)), id);
create index task_position on task (plan_id, position, id);
create index task_measure on task (measure_id);
create index task_delegate on task (delegate_id) where delegate_id is not null;
grant select, insert, update on task to lianfang_app;

create table task_period (
  id uuid primary key,
  task_id uuid not null references task (id),
  unit_id uuid not null,
  key text not null,
  label text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  due_at timestamptz,
  report_id uuid,
  report_state text check (report_state in ('draft', 'submitted', 'returned', 'accepted')),
  submitted_at timestamptz,
  accepted_at timestamptz,
  waived_at timestamptz,
  waived_reason text check (length(waived_reason) between 1 and 300),
  check (ends_at > starts_at),
  check ((waived_at is null) = (waived_reason is null))
);
comment on table task_period is 'One round of a task''s cycle, half-open [starts_at, ends_at): what was owed and what came in';
comment on column task_period.submitted_at is 'When the report was first handed in; a return does not move it';
create unique index task_period_key on task_period (task_id, key);
create index task_period_open on task_period (task_id, due_at) where accepted_at is null and waived_at is null;
create index task_period_unit_due on task_period (unit_id, due_at);
create index task_period_due on task_period (due_at);
grant select, insert, update, delete on task_period to lianfang_app;

create table task_checklist_item (
  id uuid primary key,
  task_id uuid not null references task (id),
  position integer not null,
  text text not null check (length(text) between 1 and 300),
  done_at timestamptz,
  done_by uuid references person (id)
);
comment on table task_checklist_item is 'Steps of a task that its unit ticks off';
create index task_checklist_item_task on task_checklist_item (task_id, position);
grant select, insert, update, delete on task_checklist_item to lianfang_app;

create table task_dependency (
  task_id uuid not null references task (id),
  waits_for uuid not null references task (id),
  primary key (task_id, waits_for),
  check (task_id <> waits_for)
);
comment on table task_dependency is 'Tasks that must have reported before another can';
create index task_dependency_waits_for on task_dependency (waits_for);
grant select, insert, delete on task_dependency to lianfang_app;

create table task_event (
  task_id uuid not null references task (id),
  at timestamptz not null,
  id uuid not null,
  kind text not null,
  actor text not null,
  words text not null default '' check (length(words) <= 20000),
  primary key (task_id, at, id)
);
comment on table task_event is 'What happened to a task, in the words shown in its history';
grant select, insert on task_event to lianfang_app;

create table saved_filter (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null check (length(name) between 1 and 300),
  filter jsonb not null,
  sort text not null check (sort in ('due', 'plan')),
  created_at timestamptz not null,
  unique (person_id, name)
);
comment on table saved_filter is 'A person''s own way of narrowing the list of tasks';
grant select, insert, update, delete on saved_filter to lianfang_app;
