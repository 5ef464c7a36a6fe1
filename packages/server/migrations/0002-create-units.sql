create table unit (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  short_name text check (length(short_name) between 1 and 120),
  kind text not null check (kind in ('county', 'office', 'department', 'township', 'village', 'company', 'school', 'station')),
  parent_id uuid references unit (id),
  path text not null check (path like '%/'),
  since date not null,
  closed_on date,
  version integer not null default 1,
  check ((kind = 'county') = (parent_id is null)),
  check (closed_on is null or closed_on >= since)
);
comment on table unit is 'Directory of units as it is today; unit_version keeps how it was';
comment on column unit.path is 'Ids from the county down to the unit, each followed by /';
create unique index unit_open_name on unit (name) where closed_on is null;
create unique index unit_path on unit (path text_pattern_ops);
create index unit_parent on unit (parent_id);
grant select, insert, update on unit to lianfang_app;

create table unit_version (
  unit_id uuid not null references unit (id),
  valid_from timestamptz not null,
  valid_to timestamptz,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid,
  reason text not null,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
comment on table unit_version is 'How a unit was named and where it stood, half-open [valid_from, valid_to)';
grant select, insert, update on unit_version to lianfang_app;
