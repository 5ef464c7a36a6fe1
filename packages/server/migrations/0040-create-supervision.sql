create table supervision_rung (
  id uuid primary key,
  code text not null check (code in ('reminder', 'notice', 'letter', 'talk', 'listing', 'accountability')),
  rung_order integer not null check (rung_order between 1 and 20),
  zh text not null check (length(zh) between 1 and 300),
  en text not null check (length(en) between 1 and 300),
  entry jsonb not null,
  approval text not null check (approval in ('none', 'office', 'leader')),
  reply_working_days integer check (reply_working_days between 1 and 90),
  rectify_working_days integer check (rectify_working_days between 1 and 250),
  number_word text not null check (length(number_word) between 1 and 30),
  template text not null default '' check (length(template) <= 20000),
  submits_upward boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  amended_by text,
  amend_reason text check (length(amend_reason) between 1 and 300),
  check (valid_to is null or valid_to >= valid_from),
  -- A rectification is reported after a reply, so whoever asks for the one asks for the other.
  check (rectify_working_days is null or reply_working_days is not null),
  -- What is only submitted upward asks the unit for nothing.
  check (not submits_upward or reply_working_days is null)
);
comment on table supervision_rung is 'The ladder of supervision as data, half-open [valid_from, valid_to); a case keeps the terms it was drafted under';
comment on column supervision_rung.entry is 'Ways onto the rung; any one of them suffices';
comment on column supervision_rung.submits_upward is 'The county office drafts and submits, the organ in charge decides';
create unique index supervision_rung_open on supervision_rung (code) where valid_to is null;
grant select, insert on supervision_rung to lianfang_app;
grant update (valid_to) on supervision_rung to lianfang_app;

create table supervision_number (
  rung text not null,
  year integer not null check (year between 2000 and 2199),
  last integer not null check (last >= 1),
  primary key (rung, year)
);
comment on table supervision_number is 'Last number given on a rung in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on supervision_number to lianfang_app;

create table supervision (
  id uuid primary key,
  rung_id uuid not null references supervision_rung (id),
  rung text not null,
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) between 1 and 20000),
  demands text not null default '' check (length(demands) <= 20000),
  state text not null default 'draft' check (
    state in ('draft', 'submitted', 'issued', 'replied', 'rectified', 'closed', 'forwarded', 'withdrawn', 'escalated')
  ),
  number_word text,
  year integer,
  number integer,
  drafted_by uuid references person (id),
  issued_by uuid references person (id),
  issued_at timestamptz,
  first_reply_due_at timestamptz,
  first_replied_at timestamptz,
  reply_due_at timestamptz,
  rectify_due_at timestamptz,
  organ text check (length(organ) between 1 and 300),
  forwarded_at timestamptz,
  outcome text check (length(outcome) between 1 and 20000),
  previous_id uuid references supervision (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((number is null) = (issued_at is null and forwarded_at is null)),
  check ((number is null) = (year is null) and (number is null) = (number_word is null)),
  check (issued_at is null or forwarded_at is null),
  check (state not in ('issued', 'replied', 'rectified', 'escalated') or issued_at is not null),
  check (state <> 'forwarded' or forwarded_at is not null)
);
comment on table supervision is 'A case on the ladder: always addressed to a unit, never to a person';
comment on column supervision.first_reply_due_at is 'Whether a letter was answered in time is judged by the first term; a return does not make a unit late';
comment on column supervision.issued_at is 'Until then the case belongs to the office and its unit does not see it';
create unique index supervision_numbered on supervision (rung, year, number);
create unique index supervision_previous on supervision (previous_id) where previous_id is not null and state <> 'withdrawn';
create index supervision_unit on supervision (unit_id, rung, issued_at);
create index supervision_open on supervision (state) where state in ('draft', 'submitted', 'issued', 'replied', 'rectified');
create index supervision_first_reply_due on supervision (first_reply_due_at) where first_reply_due_at is not null;
grant select, insert, update on supervision to lianfang_app;

create table supervision_basis (
  supervision_id uuid not null references supervision (id),
  kind text not null check (kind in ('task-period', 'report', 'problem', 'resolution', 'supervision')),
  subject_id uuid not null,
  label text not null check (length(label) between 1 and 300),
  at timestamptz not null,
  task_id uuid,
  primary key (supervision_id, kind, subject_id)
);
comment on table supervision_basis is 'The records that a case rests on, so that nothing is held against a unit twice on one rung';
create index supervision_basis_subject on supervision_basis (kind, subject_id);
grant select, insert on supervision_basis to lianfang_app;

create table supervision_reply (
  id uuid primary key,
  supervision_id uuid not null references supervision (id),
  round integer not null check (round >= 1),
  kind text not null check (kind in ('reply', 'rectification')),
  text text not null default '' check (length(text) <= 20000),
  author_id uuid references person (id),
  created_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid references person (id),
  in_time boolean,
  return_reason text check (length(return_reason) <= 20000),
  unique (supervision_id, round),
  check ((submitted_at is null) = (in_time is null)),
  check (return_reason is null or submitted_at is not null)
);
comment on table supervision_reply is 'What a unit answers to a case, round by round; without submitted_at it is a draft';
create unique index supervision_reply_draft on supervision_reply (supervision_id) where submitted_at is null;
grant select, insert, update on supervision_reply to lianfang_app;

create table supervision_event (
  subject_kind text not null check (subject_kind in ('supervision', 'problem', 'inspection')),
  subject_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (subject_id, at, id)
);
comment on table supervision_event is 'Every transition of a case, a problem or an inspection: who, why, when';
grant select, insert on supervision_event to lianfang_app;
