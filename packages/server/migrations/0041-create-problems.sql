create table inspection (
  id uuid primary key,
  title text not null check (length(title) between 1 and 300),
  on_day date not null,
  announced boolean not null,
  scope text not null default '' check (length(scope) <= 20000),
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  planned_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table inspection is 'A visit to units to look at their work (检查清单)';
comment on column inspection.announced is 'Units learn of it beforehand; of an unannounced one (暗访) only when it is done';
create index inspection_day on inspection (on_day desc, id desc);
grant select, insert, update on inspection to lianfang_app;

create table inspection_unit (
  inspection_id uuid not null references inspection (id),
  unit_id uuid not null references unit (id),
  finding text check (length(finding) between 1 and 20000),
  primary key (inspection_id, unit_id)
);
comment on table inspection_unit is 'A unit visited and what was found there';
create index inspection_unit_unit on inspection_unit (unit_id);
grant select, insert, update, delete on inspection_unit to lianfang_app;

create table inspector (
  inspection_id uuid not null references inspection (id),
  person_id uuid not null references person (id),
  primary key (inspection_id, person_id)
);
comment on table inspector is 'Who inspects';
grant select, insert, delete on inspector to lianfang_app;

create table problem_number (
  year integer primary key check (year between 2000 and 2199),
  last integer not null check (last >= 1)
);
comment on table problem_number is 'Last number given on the list of problems in a year';
grant select, insert, update on problem_number to lianfang_app;

create table problem (
  id uuid primary key,
  year integer not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 300),
  text text not null default '' check (length(text) <= 20000),
  demands text not null default '' check (length(demands) <= 20000),
  due_on date not null,
  source_kind text not null check (
    source_kind in ('inspection', 'report', 'task', 'meeting', 'supervision', 'tip', 'other')
  ),
  source_id uuid,
  inspection_id uuid references inspection (id),
  state text not null default 'open' check (state in ('open', 'rectified', 'verified', 'withdrawn')),
  rounds integer not null default 0 check (rounds >= 0),
  raised_by uuid references person (id),
  raised_at timestamptz not null,
  rectification text check (length(rectification) between 1 and 20000),
  rectified_at timestamptz,
  rectified_by uuid references person (id),
  verified_at timestamptz,
  verified_by uuid references person (id),
  version integer not null default 1,
  unique (year, number),
  check (state not in ('rectified', 'verified') or rectified_at is not null),
  check ((state = 'verified') = (verified_at is not null)),
  -- Four eyes: nobody verifies what they reported themselves.
  check (verified_by is null or rectified_by is null or verified_by <> rectified_by),
  check ((source_kind = 'inspection') = (inspection_id is not null))
);
comment on table problem is 'A shortcoming of a unit on the list of problems (问题清单), until another one has verified that it is put right';
create index problem_unit on problem (unit_id, state);
create index problem_due on problem (due_on) where state = 'open';
create index problem_raised on problem (raised_at desc, id desc);
create index problem_inspection on problem (inspection_id) where inspection_id is not null;
grant select, insert, update on problem to lianfang_app;

create table supervision_evidence (
  id uuid primary key,
  reply_id uuid references supervision_reply (id),
  problem_id uuid references problem (id),
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
  check ((reply_id is null) <> (problem_id is null)),
  check ((latitude is null) = (longitude is null))
);
comment on table supervision_evidence is 'A file that shows what a unit answers or has put right; the bytes are in the file store under their hash';
create index supervision_evidence_reply on supervision_evidence (reply_id, added_at) where reply_id is not null;
create index supervision_evidence_problem on supervision_evidence (problem_id, added_at) where problem_id is not null;
create index supervision_evidence_sha256 on supervision_evidence (sha256);
grant select, insert on supervision_evidence to lianfang_app;
grant update (removed_at) on supervision_evidence to lianfang_app;
