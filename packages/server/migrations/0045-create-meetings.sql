create table meeting (
  id uuid primary key,
  title text not null check (length(title) between 1 and 300),
  kind text not null check (kind in ('plenary', 'special', 'dispatch', 'training', 'other')),
  starts_at timestamptz not null,
  place text not null check (length(place) between 1 and 300),
  chair_id uuid references person (id),
  state text not null default 'planned' check (state in ('planned', 'held', 'submitted', 'confirmed', 'cancelled')),
  minutes text check (length(minutes) <= 20000),
  minutes_by uuid references person (id),
  confirmed_at timestamptz,
  confirmed_by uuid references person (id),
  planned_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'confirmed') = (confirmed_at is not null)),
  -- Four eyes: whoever wrote the minutes does not confirm them.
  check (confirmed_by is null or minutes_by is null or confirmed_by <> minutes_by)
);
comment on table meeting is 'A meeting of the joint office with its minutes';
create index meeting_start on meeting (starts_at desc, id desc);
grant select, insert, update on meeting to lianfang_app;

create table meeting_unit (
  meeting_id uuid not null references meeting (id),
  unit_id uuid not null references unit (id),
  primary key (meeting_id, unit_id)
);
comment on table meeting_unit is 'Units invited to a meeting';
create index meeting_unit_unit on meeting_unit (unit_id);
grant select, insert, delete on meeting_unit to lianfang_app;

create table meeting_sign_in (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  unit_id uuid not null references unit (id),
  person_id uuid references person (id),
  name text not null check (length(name) between 1 and 120),
  at timestamptz not null,
  entered_by uuid references person (id)
);
comment on table meeting_sign_in is 'Who came for a unit; without person_id entered from the paper list';
create unique index meeting_sign_in_person on meeting_sign_in (meeting_id, person_id) where person_id is not null;
create unique index meeting_sign_in_name on meeting_sign_in (meeting_id, unit_id, name);
grant select, insert on meeting_sign_in to lianfang_app;

create table agenda_item (
  meeting_id uuid not null references meeting (id),
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  minutes integer check (minutes between 1 and 600),
  unit_id uuid references unit (id),
  primary key (meeting_id, position)
);
comment on table agenda_item is 'Points of a meeting in their order';
grant select, insert, delete on agenda_item to lianfang_app;

create table resolution (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  position integer not null,
  unit_id uuid not null references unit (id),
  text text not null check (length(text) between 1 and 2000),
  due_on date not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'reported', 'accepted', 'withdrawn')),
  opened_at timestamptz,
  progress text check (length(progress) between 1 and 20000),
  reported_at timestamptz,
  reported_by uuid references person (id),
  accepted_at timestamptz,
  accepted_by uuid references person (id),
  version integer not null default 1,
  unique (meeting_id, position),
  check ((state = 'draft') = (opened_at is null)),
  check (state not in ('reported', 'accepted') or reported_at is not null),
  check ((state = 'accepted') = (accepted_at is not null)),
  check (accepted_by is null or reported_by is null or accepted_by <> reported_by)
);
comment on table resolution is 'What a meeting resolved that a unit has to do; owed from the confirmation of the minutes';
create index resolution_unit on resolution (unit_id, state);
create index resolution_due on resolution (due_on, id) where state <> 'draft';
grant select, insert, update, delete on resolution to lianfang_app;

create table meeting_event (
  subject_kind text not null check (subject_kind in ('meeting', 'resolution')),
  subject_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (subject_id, at, id)
);
comment on table meeting_event is 'What happened to a meeting or a resolution: who, why, when';
grant select, insert on meeting_event to lianfang_app;
