create table plan (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 300),
  created_at timestamptz not null,
  archived_at timestamptz
);
comment on table plan is 'An implementation plan that the office runs; its content is in its versions';
create index plan_created on plan (created_at desc, id);
grant select, insert, update on plan to lianfang_app;

create table plan_version (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  number integer check (number > 0),
  state text not null check (state in ('draft', 'submitted', 'confirmed', 'superseded', 'withdrawn')),
  title text not null check (length(title) between 1 and 300),
  document_number text check (length(document_number) between 1 and 300),
  issued_on date,
  source_text text not null check (octet_length(source_text) <= 2097152),
  sections jsonb not null,
  reporting_rules jsonb not null default '[]',
  previous_id uuid references plan_version (id),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text check (length(file_name) between 1 and 300),
  media_type text check (length(media_type) <= 200),
  imported_at timestamptz not null,
  imported_by uuid not null references person (id),
  submitted_at timestamptz,
  submitted_by uuid references person (id),
  confirmed_at timestamptz,
  confirmed_by uuid references person (id),
  remark text check (length(remark) between 1 and 300),
  version integer not null default 1,
  check ((state in ('confirmed', 'superseded')) = (number is not null)),
  check ((number is null) = (confirmed_at is null) and (confirmed_at is null) = (confirmed_by is null)),
  check ((submitted_at is null) = (submitted_by is null)),
  constraint plan_version_four_eyes check (confirmed_by is distinct from submitted_by or confirmed_by is null)
);
comment on table plan_version is 'A plan as imported, reviewed and confirmed; a confirmed version never changes';
comment on column plan_version.source_text is 'The text it was read from, to which every span of the ledger points';
comment on column plan_version.previous_id is 'The confirmed version that was in force when this one was imported';
create unique index plan_version_number on plan_version (plan_id, number);
create unique index plan_version_open on plan_version (plan_id) where state in ('draft', 'submitted');
create unique index plan_version_in_force on plan_version (plan_id) where state = 'confirmed';
grant select, insert, update on plan_version to lianfang_app;

create table measure (
  id uuid primary key,
  plan_version_id uuid not null references plan_version (id),
  lineage_id uuid not null,
  position integer not null,
  path text not null check (length(path) between 1 and 200),
  heading text check (length(heading) between 1 and 300),
  text text not null check (length(text) between 1 and 20000),
  span_start integer,
  span_end integer check (span_end >= span_start),
  extent_start integer,
  extent_end integer check (extent_end >= extent_start),
  deadline_text text check (length(deadline_text) between 1 and 300),
  deadline_start integer,
  deadline_end integer check (deadline_end >= deadline_start),
  cycle jsonb,
  due_in text not null default 'period' check (due_in in ('period', 'next-period')),
  starts_on date,
  without_lead boolean not null default false,
  edited boolean not null default false,
  doubts jsonb not null default '[]',
  constraint measure_position unique (plan_version_id, position) deferrable initially deferred,
  constraint measure_lineage unique (plan_version_id, lineage_id) deferrable initially deferred
);
comment on table measure is 'One measure of a version of a plan';
comment on column measure.lineage_id is 'Id of the measure in the version where it first appeared, the same through all later versions';
comment on column measure.without_lead is 'The office has said that the measure has no lead';
create index measure_lineage_id on measure (lineage_id);
grant select, insert, update, delete on measure to lianfang_app;

create table measure_mention (
  id uuid primary key,
  plan_version_id uuid not null references plan_version (id),
  measure_id uuid not null references measure (id) on delete cascade,
  position integer not null,
  part text not null check (part in ('lead', 'responsible', 'supporting', 'leader')),
  kind text not null check (kind in ('unit', 'group', 'post')),
  name text not null check (length(name) between 1 and 120),
  span_start integer,
  span_end integer check (span_end >= span_start),
  note text check (length(note) between 1 and 300),
  standing text not null check (standing in ('unresolved', 'unit', 'group', 'post', 'ignored')),
  unit_id uuid references unit (id),
  group_id uuid references unit_group (id),
  check ((standing = 'unit') = (unit_id is not null)),
  check ((standing = 'group') = (group_id is not null))
);
comment on table measure_mention is 'A unit as a measure names it, and the unit or group that the office says it is';
create index measure_mention_measure on measure_mention (measure_id, position);
create index measure_mention_version on measure_mention (plan_version_id, standing);
create index measure_mention_unit on measure_mention (unit_id);
grant select, insert, update, delete on measure_mention to lianfang_app;

create table plan_edit (
  plan_version_id uuid not null references plan_version (id),
  version integer not null,
  at timestamptz not null,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('settle-mentions', 'settle-leads', 'set-terms', 'settle-doubt', 'edit-measure', 'add-measure', 'drop-measure',
    'split-measure', 'merge-measures', 'relate-measure', 'amend-plan', 'undo')),
  words text not null check (length(words) between 1 and 300),
  measures jsonb not null,
  before jsonb not null,
  undone_at timestamptz,
  primary key (plan_version_id, version)
);
comment on table plan_edit is 'Every change of a draft with what was there before, for the second reviewer and for undo';
comment on column plan_edit.version is 'The version of the draft that the change made';
grant select, insert, update on plan_edit to lianfang_app;
