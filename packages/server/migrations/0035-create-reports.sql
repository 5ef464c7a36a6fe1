create table indicator (
  id uuid primary key,
  lineage_id uuid not null,
  code text not null unique check (code ~ '^[a-z][a-z0-9_.]{1,59}$'),
  name text not null check (length(name) between 1 and 300),
  counted_in text not null check (length(counted_in) between 1 and 20),
  kind text not null check (kind in ('count', 'ratio', 'money')),
  out_of text check (length(out_of) between 1 and 300),
  required boolean not null,
  dropped_at timestamptz,
  created_at timestamptz not null,
  check ((kind = 'ratio') = (out_of is not null))
);
comment on table indicator is 'A figure that a measure asks its units for; a ratio keeps numerator and denominator';
create index indicator_lineage on indicator (lineage_id);
grant select, insert, update on indicator to lianfang_app;

create table report (
  id uuid primary key,
  task_id uuid not null references task (id),
  period_id uuid not null references task_period (id),
  unit_id uuid not null references unit (id),
  author_id uuid references person (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted')),
  progress text not null default '' check (length(progress) <= 20000),
  problems text not null default '' check (length(problems) <= 20000),
  next_steps text not null default '' check (length(next_steps) <= 20000),
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by uuid references person (id),
  late boolean not null default false,
  revision integer not null default 0,
  evidence_count integer not null default 0,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table report is 'What a unit reports on one period of a task';
comment on column report.first_submitted_at is 'Whether it was in time is judged by this moment; a return does not make a unit late';
create unique index report_period on report (period_id);
create index report_unit on report (unit_id, submitted_at desc, id);
create index report_task on report (task_id);
create index report_waiting on report (submitted_at, id) where state = 'submitted';
create index report_submitted on report (submitted_at desc, id);
grant select, insert, update on report to lianfang_app;

create table report_figure (
  report_id uuid not null references report (id),
  indicator_id uuid not null references indicator (id),
  numerator bigint not null check (numerator >= 0),
  denominator bigint check (denominator >= 0),
  primary key (report_id, indicator_id),
  check (denominator is null or numerator <= denominator)
);
comment on table report_figure is 'A reported figure; money in fen';
create index report_figure_indicator on report_figure (indicator_id);
grant select, insert, update, delete on report_figure to lianfang_app;

create table report_event (
  report_id uuid not null references report (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  content jsonb,
  primary key (report_id, at, id)
);
comment on table report_event is 'Each handing-in, return and acceptance; content keeps the text and figures as they were handed in';
grant select, insert on report_event to lianfang_app;

create table evidence (
  id uuid primary key,
  report_id uuid not null references report (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 300),
  media_type text not null,
  size bigint not null check (size > 0),
  caption text not null default '' check (length(caption) <= 300),
  place text not null default '' check (length(place) <= 120),
  taken_at timestamptz,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  has_thumbnail boolean not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  check ((latitude is null) = (longitude is null))
);
comment on table evidence is 'A photo or file that shows the work; the bytes are in the file store under their hash';
create index evidence_report on evidence (report_id, added_at);
create index evidence_sha256 on evidence (sha256);
grant select, insert, update on evidence to lianfang_app;
