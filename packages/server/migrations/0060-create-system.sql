create table county_settings (
  version integer primary key check (version > 0),
  settings jsonb not null,
  changed text[] not null check (cardinality(changed) > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references person (id)
);
comment on table county_settings is 'Every version of the settings, the highest in force; without a row the starting settings hold';
grant select, insert on county_settings to lianfang_app;

create table calendar_year (
  year integer primary key check (year between 2020 and 2100),
  basis text not null check (length(basis) between 1 and 300),
  changed_at timestamptz not null,
  changed_by uuid not null references person (id)
);
comment on table calendar_year is 'Years whose holiday notice the county entered itself';
grant select, insert, update on calendar_year to lianfang_app;

create table calendar_day (
  date date primary key,
  year integer not null check (year between 2020 and 2100),
  kind text not null check (kind in ('holiday', 'workday', 'usual')),
  name text not null check (length(name) between 1 and 120),
  changed_at timestamptz not null,
  changed_by uuid not null references person (id)
);
comment on table calendar_day is 'Days on which the county''s word goes over the State Council''s arrangement; "usual" is what the weekday says';
comment on column calendar_day.year is 'The year whose arrangement the day belongs to; New Year may begin in December';
create index calendar_day_year on calendar_day (year);
grant select, insert, update, delete on calendar_day to lianfang_app;

create table backup_run (
  id uuid primary key,
  state text not null check (state in ('running', 'done', 'failed', 'removed')),
  started_at timestamptz not null,
  ended_at timestamptz,
  asked_by uuid references person (id),
  file_name text check (length(file_name) between 1 and 200),
  bytes bigint check (bytes >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  sealed boolean not null default false,
  check ((state = 'running') = (ended_at is null)),
  check (state not in ('done', 'removed') or (file_name is not null and bytes is not null and sha256 is not null and digest is not null))
);
comment on table backup_run is 'Backups that were written, attempts that failed, and files that were removed in their turn';
create index backup_run_started on backup_run (started_at desc);
create unique index backup_run_one_at_a_time on backup_run ((true)) where state = 'running';
grant select, insert, update on backup_run to lianfang_app;
