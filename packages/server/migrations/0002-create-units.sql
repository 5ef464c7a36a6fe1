create table unit (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  short_name text check (length(short_name) between 1 and 120),
  kind text not null check (kind in ('county', 'office', 'department', 'township', 'village', 'company', 'school', 'station')),
  parent_id uuid references unit (id),
  path text not null check (path like '%/'),
  sort_order integer not null check (sort_order between 1 and 99999),
  place text collate "C" not null check (place ~ '^(\d{5}/)+$'),
  since date not null,
  closed_on date,
  version integer not null default 1,
  check ((kind = 'county') = (parent_id is null)),
  check (closed_on is null or closed_on >= since),
  constraint unit_place unique (place) deferrable initially deferred
);
comment on table unit is 'Directory of units as it is today; unit_version keeps how it was';
comment on column unit.path is 'Ids from the county down to the unit, each followed by /';
comment on column unit.sort_order is 'Place among the units of the same parent, as officials list them';
comment on column unit.place is 'Sort orders from the county down to the unit, five digits each: sorting by it gives the tree in order';
create unique index unit_open_name on unit (name) where closed_on is null;
create unique index unit_path on unit (path text_pattern_ops);
create index unit_parent on unit (parent_id);
grant select, insert, update on unit to lianfang_app;

create table unit_version (
  unit_id uuid not null references unit (id),
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid references unit (id),
  reason text not null check (reason in ('opened', 'renamed', 'moved', 'closed', 'merged', 'took-over')),
  note text check (length(note) between 1 and 300),
  primary key (unit_id, version),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table unit_version is 'How a unit was named and where it stood, half-open [valid_from, valid_to); a closed unit ends with an empty row that says why';
create index unit_version_time on unit_version (valid_from, valid_to);
grant select, insert, update on unit_version to lianfang_app;
