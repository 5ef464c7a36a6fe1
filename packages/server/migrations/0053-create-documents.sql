create table document (
  id uuid primary key,
  kind text not null check (kind in ('notice', 'briefing', 'supervision-letter', 'minutes')),
  title text not null check (length(title) between 1 and 300),
  content jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'issued', 'withdrawn')),
  subject_id uuid,
  month date check (extract(day from month) = 1),
  as_of timestamptz not null,
  number_text text check (length(number_text) between 1 and 60),
  year integer check (year between 2000 and 2199),
  number integer check (number > 0),
  code text check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  drafted_by uuid references person (id),
  submitted_by uuid references person (id),
  issued_by uuid references person (id),
  issued_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  check (state <> 'issued' or issued_at is not null),
  check (state not in ('draft', 'submitted') or issued_at is null),
  check ((issued_at is null) = (number_text is null)),
  check ((issued_at is null) = (code is null)),
  check ((issued_at is null) = (sha256 is null)),
  check ((number is null) = (year is null)),
  -- Four eyes: whoever drafted or submitted it does not issue it.
  constraint document_four_eyes check (
    issued_by is null or (issued_by is distinct from drafted_by and issued_by is distinct from submitted_by)
  )
);
comment on table document is 'An official document from draft to issue; what was issued never changes';
comment on column document.number is 'Gap-free within kind and year; null where the number is that of the record it was made from';
comment on column document.code is 'What is printed and asked for when somebody checks that a paper is genuine';
comment on column document.sha256 is 'Of the issued bytes, which are in the file store';
create unique index document_numbered on document (kind, year, number) where number is not null;
create unique index document_code on document (code);
create unique index document_subject on document (kind, subject_id) where subject_id is not null and state <> 'withdrawn';
create index document_changed on document (changed_at desc, id desc);
create index document_sha256 on document (sha256);
grant select, insert, update on document to lianfang_app;

create function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
  if (new.kind, new.title, new.content, new.as_of, new.number_text, new.year, new.number, new.code, new.sha256, new.issued_at)
     is distinct from
     (old.kind, old.title, old.content, old.as_of, old.number_text, old.year, old.number, old.code, old.sha256, old.issued_at)
  then
    raise exception 'an issued document never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger document_settled before update on document
  for each row when (old.issued_at is not null) execute function refuse_change_of_issued_document();

create table document_number (
  kind text not null,
  year integer not null check (year between 2000 and 2199),
  last integer not null check (last >= 1),
  primary key (kind, year)
);
comment on table document_number is 'Last number given to a kind in a year; the row lock of its writer keeps the numbers without gap';
grant select, insert, update on document_number to lianfang_app;

create table document_unit (
  document_id uuid not null references document (id),
  unit_id uuid not null references unit (id),
  primary key (document_id, unit_id)
);
comment on table document_unit is 'Units to which an issued document is addressed, and which may therefore read it';
create index document_unit_unit on document_unit (unit_id);
grant select, insert on document_unit to lianfang_app;

create table document_event (
  document_id uuid not null references document (id),
  at timestamptz not null,
  id uuid not null,
  move text not null,
  actor text not null,
  reason text not null default '' check (length(reason) <= 20000),
  primary key (document_id, at, id)
);
comment on table document_event is 'Every step of a document: who, why, when';
grant select, insert on document_event to lianfang_app;
